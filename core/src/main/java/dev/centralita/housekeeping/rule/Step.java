package dev.centralita.housekeeping.rule;

import java.time.Duration;
import java.util.List;

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
            throw new IllegalArgumentException("after: " + after + " (expected: zero or more)");
        }
        if (acts.isEmpty() || acts.size() > MOST_ACTS) {
            throw new IllegalArgumentException("acts: " + acts.size() + " (expected: 1 to 10)");
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
