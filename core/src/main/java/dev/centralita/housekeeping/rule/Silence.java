package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Unfit;
import dev.centralita.shared.Worded;
import java.time.Duration;

/** Nothing was said for some time; a silence of exactly that length is enough. */
public record Silence(Of of, Duration atLeast) {

    public Silence {
        if (atLeast.isNegative() || atLeast.isZero()) {
            throw Unfit.notAboveZero("atLeast", atLeast);
        }
    }

    /** Whose silence. */
    public enum Of implements Worded {
        CUSTOMER,
        /** Since an agent's last word; a bot counts as the rule says who answers. */
        AGENT,
        ANYBODY
    }
}
