package dev.centralita.telephony.pbx;

import java.util.Optional;

/** Where the states of PBXs outlive us and other nodes find them; empty where there is no call centre database. */
public interface PbxStates {

    /** Keeps the newest state of a PBX. */
    void keep(PbxState state);

    Optional<PbxState> lastKept(PbxName pbx);
}
