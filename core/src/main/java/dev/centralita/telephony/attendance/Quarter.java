package dev.centralita.telephony.attendance;

import java.time.Duration;
import java.time.Instant;

/** The quarters of an hour that time is summed up by; no zone in use is off by less. */
final class Quarter {

    static final Duration LENGTH = Duration.ofMinutes(15);

    private Quarter() {}

    /** The beginning of the one that a moment lies in. */
    static Instant of(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), LENGTH.toSeconds()) * LENGTH.toSeconds());
    }
}
