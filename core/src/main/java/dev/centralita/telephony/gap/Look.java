package dev.centralita.telephony.gap;

import dev.centralita.telephony.call.Completion;
import java.util.Objects;

/**
 * One look at the books for a gap.
 *
 * @param before the report on the gap as it was until then
 * @param report on the gap, with all looks at it
 * @param found by this look alone
 */
public record Look(GapReport before, GapReport report, Completion found) {

    /** Whether nobody has been told of what stands in the way. */
    public boolean isTroubleNew() {
        return report.trouble() != null && !Objects.equals(report.trouble(), before.trouble());
    }
}
