package dev.centralita.administration.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a job rests.
 *
 * @param until when it goes on by itself; null for not before somebody says so
 */
public record Pause(String reason, @Nullable Instant until, String by) {

    public Pause {
        if (reason.isBlank() || reason.length() > 500) {
            throw new IllegalArgumentException("reason of " + reason.length() + " characters (expected: 1 to 500)");
        }
    }

    public boolean holdsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}
