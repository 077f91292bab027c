package dev.centralita.telephony.indicator;

import java.time.Duration;
import java.util.OptionalDouble;

/**
 * How agents spent their time: whoever is a member of a queue and whose phone is there is signed in.
 *
 * @param paused of the time signed in, while not in a call
 * @param busy of the time signed in, in calls of whatever kind and wrapping them up
 */
public record Attendance(Duration signedIn, Duration paused, Duration busy) {

    public static final Attendance NONE = new Attendance(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** Of the time in which they could have been busy the part in which they were; empty where there was none. */
    public OptionalDouble occupancy() {
        long worked = signedIn.minus(paused).toMillis();
        return worked > 0 ? OptionalDouble.of((double) busy.toMillis() / worked) : OptionalDouble.empty();
    }
}
