package dev.centralita.testbed.standin;

import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong on purpose.
 *
 * @param share how many of the requests it meets, from 0 to 1
 * @param on the operation of the stand-in that it meets, or null for each
 * @param about the thing whose requests it meets, by its number, or null for all
 * @param delay for {@link Kind#SLOW}: by how much
 * @param retryAfter the header of that name, in seconds, or null
 */
public record Fault(
        Kind kind,
        double share,
        @Nullable Enum<?> on,
        @Nullable Long about,
        Duration delay,
        @Nullable Integer retryAfter) {

    public static Fault of(Kind kind, double share) {
        return new Fault(kind, share, null, null, Duration.ofMillis(200), null);
    }

    public Fault only(Enum<?> operation) {
        return new Fault(kind, share, operation, about, delay, retryAfter);
    }

    public Fault about(long subject) {
        return new Fault(kind, share, on, subject, delay, retryAfter);
    }

    public Fault retryAfter(int seconds) {
        return new Fault(kind, share, on, about, delay, seconds);
    }

    public Fault slowBy(Duration longer) {
        return new Fault(kind, share, on, about, longer, retryAfter);
    }

    /** What happens. */
    public enum Kind {
        SLOW(0),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_MANY(429),
        SERVER_ERROR(500),
        UNAVAILABLE(503),
        /** 200 with a web page, and nothing happens. */
        HTML(200),
        /** What was asked for happens, and the answer is 200 with {@code {}}. */
        EMPTY_OBJECT(200),
        /** 200 with a list of errors, and nothing happens. */
        ERRORS(200),
        /** The line is cut before anything happens. */
        CUT(0),
        /** What was asked for happens, then the line is cut. */
        CUT_AFTER_ACTING(0),
        /** No answer, ever. */
        SILENCE(0);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    OptionalInt waitInSeconds() {
        return retryAfter == null ? OptionalInt.empty() : OptionalInt.of(retryAfter);
    }

    boolean concerns(Enum<?> operation, long subject) {
        return (on == null || on == operation) && (about == null || about == subject);
    }
}
