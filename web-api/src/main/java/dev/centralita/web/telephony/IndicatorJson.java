package dev.centralita.web.telephony;

import dev.centralita.telephony.indicator.Attendance;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one time; durations are seconds.
 *
 * @param queue where queues are told apart
 * @param agent where agents are told apart
 * @param abandonedSoon of the abandoned, given up before waiting was worth the name
 * @param answeredInTime of the answered, within the target
 * @param serviceLevel from 0 to 1, or null where there was nothing to answer
 * @param averageSpeedOfAnswer or null where nothing was answered
 * @param averageHandleTime talking and holding, without wrapping up, or null where nobody spoke
 * @param missed rings that an agent did not answer
 * @param signedIn how long agents were members of a queue with their phones there, altogether
 * @param paused of that, on pause and in no call
 * @param busy of that, in calls of whatever kind and wrapping up
 * @param occupancy from 0 to 1, of the time signed in and not paused, or null where nobody was
 */
public record IndicatorJson(
        Instant start,
        @Nullable String queue,
        @Nullable String agent,
        long offered,
        long answered,
        long abandoned,
        long abandonedSoon,
        long answeredInTime,
        long overflowed,
        @Nullable Double serviceLevel,
        @Nullable Double averageSpeedOfAnswer,
        @Nullable Double averageHandleTime,
        double longestWait,
        long handled,
        long missed,
        double signedIn,
        double paused,
        double busy,
        @Nullable Double occupancy) {

    public static List<IndicatorJson> of(List<IndicatorRow> rows, Split split) {
        return rows.stream().map(row -> of(row, split)).toList();
    }

    private static IndicatorJson of(IndicatorRow row, Split split) {
        Figures figures = row.figures();
        Attendance attendance = row.attendance();
        return new IndicatorJson(
                row.start(),
                split == Split.QUEUE ? row.of() : null,
                split == Split.AGENT ? row.of() : null,
                figures.offered(),
                figures.answered(),
                figures.abandoned(),
                figures.abandonedSoon(),
                figures.answeredInTime(),
                figures.overflowed(),
                figures.serviceLevel().isPresent() ? figures.serviceLevel().getAsDouble() : null,
                seconds(figures.averageSpeedOfAnswer()),
                seconds(figures.averageHandleTime()),
                seconds(figures.longestWait()),
                figures.handled(),
                figures.missed(),
                seconds(attendance.signedIn()),
                seconds(attendance.paused()),
                seconds(attendance.busy()),
                attendance.occupancy().isPresent() ? attendance.occupancy().getAsDouble() : null);
    }

    private static @Nullable Double seconds(Optional<Duration> duration) {
        return duration.map(IndicatorJson::seconds).orElse(null);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
