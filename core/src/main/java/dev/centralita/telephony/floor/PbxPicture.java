package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The floor of one PBX as the node that hears it sees it.
 *
 * @param at by that node's clock
 * @param clockAhead how far the PBX's clock is ahead of that node's, or null where the PBX does not say its time
 * @param calls that are up
 */
public record PbxPicture(PbxName pbx, Instant at, @Nullable Duration clockAhead, int calls, Floor floor) {}
