package dev.centralita.jobs;

import java.time.Duration;

/** Durations as the log says them. */
final class Spoken {

    private Spoken() {}

    static String of(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds % 60 == 0 && seconds > 0 ? count(seconds / 60, "minute") : count(seconds, "second");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }
}
