package dev.centralita.persistence.telephony;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.IntPredicate;

/**
 * How long the times are that sums are kept of: they begin where UTC's quarters of an hour, hours and days do; weeks on
 * Thursdays, as 1970 did.
 */
enum SumLength {
    QUARTER(15),
    HOUR(60),
    THREE_HOURS(180),
    DAY(1_440),
    WEEK(10_080);

    private final int minutes;

    SumLength(int minutes) {
        this.minutes = minutes;
    }

    int minutes() {
        return minutes;
    }

    /** What a sum of this length is made of; there is nothing shorter than a quarter. */
    SumLength shorter() {
        return switch (this) {
            case QUARTER, HOUR -> QUARTER;
            case THREE_HOURS -> HOUR;
            case DAY -> THREE_HOURS;
            case WEEK -> DAY;
        };
    }

    /** Whether one begins there. */
    boolean fits(long secondsSinceMidnight) {
        return secondsSinceMidnight % seconds() == 0;
    }

    /** The hours of a day that the one with that hour in it covers, or lies in. */
    IntPredicate hoursAround(int hour) {
        int hours = Math.max(1, minutes / 60);
        return other -> other / hours == hour / hours;
    }

    /** The beginning of the one that the moment, in UTC, lies in. */
    LocalDateTime begin(LocalDateTime moment) {
        long second = moment.toEpochSecond(ZoneOffset.UTC);
        return LocalDateTime.ofEpochSecond(second - Math.floorMod(second, seconds()), 0, ZoneOffset.UTC);
    }

    /** The first beginning that is not before the moment. */
    LocalDateTime next(LocalDateTime moment) {
        LocalDateTime begin = begin(moment);
        return begin.isBefore(moment) ? begin.plusMinutes(minutes) : begin;
    }

    private long seconds() {
        return Duration.ofMinutes(minutes).toSeconds();
    }
}
