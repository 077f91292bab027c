package dev.centralita.administration.run;

import dev.centralita.administration.job.ItemOutcome;
import java.util.Collection;
import java.util.Collections;

/** How many items ended how. */
public record RunCounts(int acted, int wouldAct, int skipped, int changed, int failed) {

    public static final RunCounts NONE = new RunCounts(0, 0, 0, 0, 0);

    public static RunCounts of(Collection<ItemOutcome> outcomes) {
        return new RunCounts(
                Collections.frequency(outcomes, ItemOutcome.ACTED),
                Collections.frequency(outcomes, ItemOutcome.WOULD_ACT),
                Collections.frequency(outcomes, ItemOutcome.SKIPPED),
                Collections.frequency(outcomes, ItemOutcome.CHANGED),
                Collections.frequency(outcomes, ItemOutcome.FAILED));
    }
}
