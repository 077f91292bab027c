package dev.centralita.telephony.indicator;

import dev.centralita.shared.Worded;
import java.time.Duration;

/** How finely time is cut; hours and days are those of a zone. */
public enum Grain implements Worded {
    QUARTER(Duration.ofDays(14)),
    HOUR(Duration.ofDays(62)),
    DAY(Duration.ofDays(1_100)),
    /** Not at all: one row for everything. */
    WHOLE(Duration.ofDays(1_100));

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_WEEK = Duration.ofDays(7);

    private final Duration longest;

    Grain(Duration longest) {
        this.longest = longest;
    }

    /** The longest time that can be asked about. */
    public Duration longest() {
        return longest;
    }

    /** How finely a picture of a time is cut, so that there is something to see and not too much. */
    public static Grain fitting(Duration span) {
        if (span.compareTo(A_DAY) <= 0) {
            return QUARTER;
        }
        return span.compareTo(A_WEEK) <= 0 ? HOUR : DAY;
    }
}
