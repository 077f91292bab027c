package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pictures that nodes of one test leave for each other. */
class InMemoryPictures implements PbxPictures {

    private final Map<PbxName, PbxPicture> pictures = new HashMap<>();
    private final Set<PbxName> lookedFor = new HashSet<>();
    private int kept;

    int kept() {
        return kept;
    }

    @Override
    public void keep(PbxPicture picture) {
        pictures.put(picture.pbx(), picture);
        kept++;
    }

    @Override
    public Optional<PbxPicture> latest(PbxName pbx) {
        lookedFor.add(pbx);
        return Optional.ofNullable(pictures.get(pbx));
    }

    @Override
    public Set<PbxName> lookedFor() {
        return Set.copyOf(lookedFor);
    }
}
