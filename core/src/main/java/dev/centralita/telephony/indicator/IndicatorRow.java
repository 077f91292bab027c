package dev.centralita.telephony.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one time.
 *
 * @param start of the time
 * @param of the queue or agent, or null where they are not told apart
 */
public record IndicatorRow(Instant start, @Nullable String of, Figures figures, Attendance attendance) {

    /** Of a time in which nobody was signed in. */
    public IndicatorRow(Instant start, @Nullable String of, Figures figures) {
        this(start, of, figures, Attendance.NONE);
    }
}
