package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * One rung of a ladder.
 *
 * @param after how long after the step before it
 * @param acts done in this order; the next is not begun before the one before it is done
 */
public record Step(Duration after, List<Intention> acts) {

    private static final int MOST_ACTS = 10;

    public Step {
        acts = List.copyOf(acts);
        if (after.isNegative()) {
            throw Unfit.because(
                    Sentence.of("below-zero", "after: {after} (expected: zero or more)", Map.of("after", after)));
        }
        if (acts.isEmpty() || acts.size() > MOST_ACTS) {
            throw Unfit.wrongLength(1, MOST_ACTS, "acts", acts.size());
        }
    }

    /** Due at once. */
    public static Step of(Intention... acts) {
        return new Step(Duration.ZERO, List.of(acts));
    }

    public boolean has(Act.Kind kind) {
        return acts.stream().anyMatch(act -> act.kind() == kind);
    }

    boolean asksForOpening() {
        return acts.stream().anyMatch(act -> act.kind() == Act.Kind.SNOOZE && act.lasting() == null);
    }
}
