package dev.centralita.telephony.floor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pause of somebody's.
 *
 * @param reason as they gave it, or null where it was not heard
 * @param until null while it lasts, and where its end was not heard
 */
public record PauseTaken(
        @Nullable String reason, Instant since, @Nullable Instant until) {

    PauseTaken endedAt(Instant moment) {
        return until == null ? new PauseTaken(reason, since, moment) : this;
    }
}
