package dev.centralita.telephony.pbx;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which node hears which PBX, kept where all nodes see it. Where there is no such place, each node is the only one.
 *
 * <p>Every method throws where the place cannot be reached; nothing is taken or lost by that.
 */
public interface PbxLeases {

    /** Whether the node holds the PBX, from now on for another term; also where the last term is over and nobody came. */
    boolean renew(PbxName pbx, UUID node, Duration term);

    Optional<PbxLease> of(PbxName pbx);

    /**
     * Gives the PBX to a node, unless somebody was quicker.
     *
     * @param former what was seen before, or null where there was nothing
     */
    boolean take(PbxName pbx, UUID node, Duration term, @Nullable PbxLease former);
}
