package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.util.Optional;
import java.util.Set;

/** Where the node that hears a PBX leaves its picture for the others; empty where there is no call centre database. */
public interface PbxPictures {

    void keep(PbxPicture picture);

    /** What was left last. To ask is also to say that somebody looks, so that the next ones come soon. */
    Optional<PbxPicture> latest(PbxName pbx);

    /** The PBXs of which a picture was asked for lately. */
    Set<PbxName> lookedFor();
}
