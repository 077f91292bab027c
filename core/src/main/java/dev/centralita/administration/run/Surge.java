package dev.centralita.administration.run;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.RunHeld;
import java.util.List;

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
            throw new RunHeld("would act on " + items + " items (expected: at most " + caution.stopAbove()
                    + ", the job's line); nothing was done");
        }
        if (caution.surgeFactor() > 0 && items > NEVER_TOO_MANY && actedLately.size() >= FEWEST_RUNS_TO_COMPARE) {
            long most = Math.max(NEVER_TOO_MANY, (long) caution.surgeFactor() * median());
            if (items > most) {
                throw new RunHeld("would act on " + items + " items (expected: at most " + most + ", "
                        + caution.surgeFactor() + " times the usual " + median() + "); nothing was done");
            }
        }
    }

    private int median() {
        return actedLately.stream().sorted().toList().get(actedLately.size() / 2);
    }
}
