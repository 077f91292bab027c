package dev.centralita.integration.chatwoot;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How long an inbox lets us write to a customer after the customer's last word.
 *
 * @param length null where nothing ends it
 */
record ReplyWindow(@Nullable Duration length) {

    static final ReplyWindow ENDLESS = new ReplyWindow(null);

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Set<String> OF_A_DAY =
            Set.of("Channel::Whatsapp", "Channel::FacebookPage", "Channel::Instagram");

    /**
     * The window of an inbox.
     *
     * @param hours what an inbox of an API channel is set to, or null
     */
    static ReplyWindow of(@Nullable String channel, @Nullable Long hours) {
        if (channel != null && OF_A_DAY.contains(channel)) {
            return new ReplyWindow(A_DAY);
        }
        return hours == null || hours <= 0 ? ENDLESS : new ReplyWindow(Duration.ofHours(hours));
    }

    /** When it closes; null where it is closed. */
    @Nullable
    Instant until(@Nullable Instant lastWord, Instant now) {
        if (length == null) {
            return Instant.MAX;
        }
        Instant end = lastWord == null ? Instant.MIN : lastWord.plus(length);
        return end.isAfter(now) ? end : null;
    }
}
