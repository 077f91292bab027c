package dev.centralita.telephony.gap;

import dev.centralita.telephony.call.Completion;

/**
 * One look at the books for a gap.
 *
 * @param report on the gap, with all looks at it
 * @param found by this look alone
 */
public record Look(GapReport report, Completion found) {}
