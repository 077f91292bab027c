package dev.centralita.administration.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a run is in the part of its work at hand.
 *
 * @param total how many steps the part has, or 0 where that is not known
 * @param since when the part began
 * @param announced how many items the run means to act on; null before it says so
 */
public record RunProgress(
        @Nullable String phase,
        int done,
        int total,
        @Nullable Instant since,
        @Nullable Integer announced) {

    public static final RunProgress NONE = new RunProgress(null, 0, 0, null, null);

    public RunProgress beginning(String newPhase, int steps, Instant now) {
        return new RunProgress(newPhase, 0, steps, now, announced);
    }

    public RunProgress advanced(int steps) {
        return new RunProgress(phase, done + steps, total, since, announced);
    }

    public RunProgress announcing(int items) {
        return new RunProgress(phase, done, total, since, items);
    }

    /** What is left of this part at the speed seen so far; empty until a speed was seen. */
    public Optional<Duration> left(Instant now) {
        if (since == null || done <= 0 || total <= done || !since.isBefore(now)) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.between(since, now).multipliedBy(total - done).dividedBy(done));
    }
}
