package dev.centralita.administration.run;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.RunHeld;
import dev.centralita.shared.Sentence;
import java.util.List;
import java.util.Map;

/**
 * Tells far more than usual from a busy day.
 *
 * @param actedLately how many items each of the latest runs acted on, of those that acted on any
 */
public record Surge(Caution caution, List<Integer> actedLately) {

    public static final int RUNS_COMPARED = 10;

    private static final int FEWEST_RUNS_TO_COMPARE = 3;
    private static final int NEVER_TOO_MANY = 50;

    /**
     * Comes back only if so many items may be acted on.
     *
     * @throws RunHeld naming the line that was crossed
     */
    public void admits(int items) {
        if (caution.stopAbove() > 0 && items > caution.stopAbove()) {
            throw new RunHeld(Sentence.of(
                    "above-the-line",
                    "would act on {items} items (expected: at most {most}, the job's line); nothing was done",
                    Map.of("items", items, "most", caution.stopAbove())));
        }
        if (caution.surgeFactor() > 0 && items > NEVER_TOO_MANY && actedLately.size() >= FEWEST_RUNS_TO_COMPARE) {
            long most = Math.max(NEVER_TOO_MANY, (long) caution.surgeFactor() * median());
            if (items > most) {
                throw new RunHeld(Sentence.of(
                        "above-the-usual",
                        "would act on {items} items (expected: at most {most}, {factor} times the usual {usual});"
                                + " nothing was done",
                        Map.of("items", items, "most", most, "factor", caution.surgeFactor(), "usual", median())));
            }
        }
    }

    private int median() {
        return actedLately.stream().sorted().toList().get(actedLately.size() / 2);
    }
}
