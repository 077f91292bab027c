package dev.centralita.telephony.call;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A caller put on hold.
 *
 * @param channelId of whoever did it
 * @param until null while it lasts
 */
public record Hold(
        String channelId,
        String by,
        Instant since,
        @Nullable Instant until) {

    Hold endedAt(Instant moment) {
        return until == null ? new Hold(channelId, by, since, moment) : this;
    }

    public Duration lengthAt(Instant now) {
        return Elapsed.between(since, until == null ? now : until);
    }
}
