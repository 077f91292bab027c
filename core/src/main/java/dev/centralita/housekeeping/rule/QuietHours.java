package dev.centralita.housekeeping.rule;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When customers are not disturbed.
 *
 * @param to the end, on the next day where it is not after the beginning
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("to: " + to + " (expected: another time than from)");
        }
    }

    public boolean holdAt(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean isBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(to);
        return from.isBefore(to) ? isBegun && isNotOver : isBegun || isNotOver;
    }
}
