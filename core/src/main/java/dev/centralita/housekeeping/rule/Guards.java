package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.shared.Unfit;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What keeps a rule from doing harm.
 *
 * @param share so many of a hundred conversations are touched, always the same ones
 * @param quietHours when no reminder is sent, or null
 * @param evenIfWaiting whether a conversation may be put away while the customer waits for an answer
 * @param respectSnooze whether conversations asleep are left alone
 */
public record Guards(int share, @Nullable QuietHours quietHours, boolean evenIfWaiting, boolean respectSnooze) {

    public static final Guards USUAL = new Guards(100, null, false, true);

    public Guards {
        if (share < 1 || share > 100) {
            throw Unfit.notBetween(1, 100, "share", share);
        }
    }

    /** The same answer for a conversation whenever and wherever it is asked. */
    public boolean shareCovers(ConversationId id) {
        CRC32 spread = new CRC32();
        spread.update(id.value().getBytes(StandardCharsets.UTF_8));
        return spread.getValue() % 100 < share;
    }
}
