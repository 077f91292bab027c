package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments of which some were heard to the microsecond and others read from books that keep whole seconds. */
final class Moments {

    private static final Duration CLOSE = Duration.ofSeconds(2);

    /** Asterisk takes the moment that it writes down some milliseconds before or after the one that it tells. */
    private static final Duration SLACK = Duration.ofMillis(50);

    private Moments() {}

    static boolean areClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(CLOSE) <= 0;
    }

    /** Beyond what clocks and whole seconds explain. */
    static boolean isClearlyBefore(Instant one, Instant other) {
        return one.plus(CLOSE).isBefore(other);
    }

    /** The moment that is told, as exactly as it is known: a whole second may be that of any moment in it. */
    static Instant exact(Instant told, @Nullable Instant known) {
        boolean isWholeSecond = told.truncatedTo(ChronoUnit.SECONDS).equals(told);
        Instant last = isWholeSecond ? told.plusSeconds(1) : told;
        if (known == null || known.isBefore(told.minus(SLACK)) || known.isAfter(last.plus(SLACK))) {
            return told;
        }
        return known;
    }

    static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
