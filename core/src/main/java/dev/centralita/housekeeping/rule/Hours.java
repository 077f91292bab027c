package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import dev.centralita.shared.Worded;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * At which hours a rule applies.
 *
 * @param calendar needed inside and outside; at any hour it only says when the next opening is
 */
public record Hours(Which which, @Nullable Calendar calendar) {

    public static final Hours ANY = new Hours(Which.ANY, null);

    public Hours {
        if (which != Which.ANY && calendar == null) {
            throw Unfit.because(Sentence.of(
                    "no-calendar-for-hours",
                    "calendar: none (expected: one for hours {which})",
                    Map.of("which", which.word())));
        }
    }

    /** Which hours of the calendar. */
    public enum Which implements Worded {
        ANY,
        INSIDE,
        OUTSIDE
    }

    public boolean cover(Instant moment) {
        return calendar == null || which == Which.ANY || calendar.isOpenAt(moment) == (which == Which.INSIDE);
    }
}
