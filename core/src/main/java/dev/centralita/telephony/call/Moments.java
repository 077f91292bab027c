package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;

/** Moments of which some were heard to the microsecond and others read from books that keep whole seconds. */
final class Moments {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    private Moments() {}

    static boolean areClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOSE) <= 0;
    }

    /** Beyond what clocks and whole seconds explain. */
    static boolean isClearlyBefore(Instant one, Instant other) {
        return one.plus(CLOSE).isBefore(other);
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
