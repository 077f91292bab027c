package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/**
 * When customers are not disturbed.
 *
 * @param to the end, on the next day where it is not after the beginning
 */
public record QuietHours(ZoneId zone, LocalTime from, LocalTime to) {

    public QuietHours {
        if (from.equals(to)) {
            throw Unfit.because(
                    Sentence.of("to-is-from", "to: {to} (expected: another time than from)", Map.of("to", to)));
        }
    }

    public boolean holdAt(Instant moment) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean isBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(to);
        return from.isBefore(to) ? isBegun && isNotOver : isBegun || isNotOver;
    }
}
