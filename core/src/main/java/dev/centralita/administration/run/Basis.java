package dev.centralita.administration.run;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.RunId;
import dev.centralita.shared.Worded;

/** The earlier run whose items a run is confined to. */
public record Basis(RunId run, Only only) {

    /** Which of its items. */
    public enum Only implements Worded {
        PREVIEWED(ItemOutcome.WOULD_ACT),
        FAILED(ItemOutcome.FAILED),
        ACTED(ItemOutcome.ACTED);

        private final ItemOutcome outcome;

        Only(ItemOutcome outcome) {
            this.outcome = outcome;
        }

        public ItemOutcome outcome() {
            return outcome;
        }
    }
}
