package dev.centralita.web.telephony.grafana;

import java.time.Duration;
import java.time.Instant;

/** Durations as Grafana's unit {@code s} shows them. */
final class Seconds {

    private static final double MILLIS = 1000.0;

    private Seconds() {}

    /** Never less than nothing, though a PBX's clock may be ahead of ours. */
    static double between(Instant since, Instant now) {
        return Math.max(0, Duration.between(since, now).toMillis() / MILLIS);
    }
}
