package dev.centralita.housekeeping.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a reservation ended.
 *
 * @param httpStatus the status of the platform's answer, or null where none was asked for or none came
 * @param error what the platform or the line to it did wrong, or null
 */
public record Settlement(
        Reservation reservation,
        ClosingState state,
        Reason reason,
        @Nullable Integer httpStatus,
        @Nullable String error,
        Instant at) {

    Verdict verdict() {
        return switch (reason) {
            case SILENT_TOO_LONG, CLOSING_CONFIRMED -> Verdict.CLOSED;
            case REFUSED, UNAVAILABLE -> Verdict.FAILED;
            case RUN_STOPPED -> Verdict.SKIPPED;
            default -> Verdict.CHANGED;
        };
    }
}
