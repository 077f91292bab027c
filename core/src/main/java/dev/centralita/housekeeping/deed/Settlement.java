package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.judgement.Reason;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an errand ended.
 *
 * @param done the positions of the deeds that are done by now
 * @param httpStatus the status of the platform's last answer, or null where none came
 * @param error what went wrong, in a sentence, or null
 */
public record Settlement(
        Errand errand,
        ErrandState state,
        Reason reason,
        Set<Integer> done,
        @Nullable Integer httpStatus,
        @Nullable String error,
        Instant at) {

    public Settlement {
        done = Set.copyOf(done);
    }

    Outcome outcome() {
        return switch (state) {
            case DONE -> Outcome.ACTED;
            case FAILED -> Outcome.FAILED;
            case DROPPED, PENDING -> reason == Reason.RUN_STOPPED ? Outcome.SKIPPED : Outcome.CHANGED;
        };
    }
}
