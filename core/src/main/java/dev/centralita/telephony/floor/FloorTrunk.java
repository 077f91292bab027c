package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;

/**
 * A line to the outside.
 *
 * @param trunk as the PBX names the device
 * @param calls channels that are up on it
 */
public record FloorTrunk(PbxName pbx, String trunk, State state, Instant since, int calls) {

    /** Whether calls can go over it, and do. */
    public enum State {
        FREE,
        IN_USE,
        /** The other side does not answer, or is not signed in. */
        AWAY,
        UNKNOWN
    }
}
