package dev.centralita.telephony.attendance;

import java.time.Duration;

/** How much of a quarter of an hour went where; being away counts for nothing. */
public record TimeSpent(Duration busy, Duration free, Duration paused) {

    static final TimeSpent NONE = new TimeSpent(Duration.ZERO, Duration.ZERO, Duration.ZERO);

    static TimeSpent on(Activity activity, Duration length) {
        return switch (activity) {
            case BUSY -> new TimeSpent(length, Duration.ZERO, Duration.ZERO);
            case FREE -> new TimeSpent(Duration.ZERO, length, Duration.ZERO);
            case PAUSED -> new TimeSpent(Duration.ZERO, Duration.ZERO, length);
            case AWAY -> NONE;
        };
    }

    TimeSpent plus(TimeSpent other) {
        return new TimeSpent(busy.plus(other.busy), free.plus(other.free), paused.plus(other.paused));
    }
}
