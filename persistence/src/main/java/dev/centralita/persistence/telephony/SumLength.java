package dev.centralita.persistence.telephony;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** How long the times are that sums are kept of: they begin where UTC's quarters of an hour, hours and days do. */
enum SumLength {
    QUARTER(15),
    HOUR(60),
    DAY(1_440);

    private final int minutes;

    SumLength(int minutes) {
        this.minutes = minutes;
    }

    int minutes() {
        return minutes;
    }

    /** What a sum of this length is made of; there is nothing shorter than a quarter. */
    SumLength shorter() {
        return this == DAY ? HOUR : QUARTER;
    }

    /** Whether one begins there. */
    boolean fits(long secondsSinceMidnight) {
        return secondsSinceMidnight % seconds() == 0;
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
