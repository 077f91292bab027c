package dev.centralita.integration.chatwoot;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an inbox lets us write to a customer after the customer's last word.
 *
 * @param length null where nothing ends it
 */
record ReplyWindow(@Nullable Duration length) {

    static final ReplyWindow ENDLESS = new ReplyWindow(null);

    private static final ReplyWindow A_DAY = new ReplyWindow(Duration.ofHours(24));
    private static final ReplyWindow TWO_DAYS = new ReplyWindow(Duration.ofDays(2));

    /**
     * The window of an inbox.
     *
     * @param isWhatsapp whether an inbox of Twilio's carries WhatsApp and not SMS
     * @param hours what an inbox of an API channel is set to, or null
     */
    static ReplyWindow of(@Nullable String channel, boolean isWhatsapp, @Nullable Long hours) {
        return switch (String.valueOf(channel)) {
            case "Channel::Whatsapp", "Channel::FacebookPage", "Channel::Instagram" -> A_DAY;
            case "Channel::Tiktok" -> TWO_DAYS;
            case "Channel::TwilioSms" -> isWhatsapp ? A_DAY : ENDLESS;
            case "Channel::Api" -> hours == null || hours <= 0 ? ENDLESS : new ReplyWindow(Duration.ofHours(hours));
            default -> ENDLESS;
        };
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
