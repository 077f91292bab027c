package dev.centralita.web.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.web.Language;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A closing as the console reads it.
 *
 * @param lastMessage the last message's time as the platform wrote it, without zone
 * @param sentence why it stands as it does
 */
public record ClosingJson(
        long id,
        String platform,
        String conversation,
        String agent,
        long tabulation,
        @Nullable LocalDateTime lastMessage,
        @Nullable Instant staleSince,
        @Nullable Instant createdAt,
        String state,
        @Nullable String reason,
        @Nullable Integer httpStatus,
        @Nullable String error,
        int attempts,
        @Nullable Instant decidedAt,
        @Nullable Long run,
        String sentence) {

    static ClosingJson of(Closing closing, Language language) {
        return new ClosingJson(
                closing.id(),
                closing.platform().value(),
                closing.conversation().value(),
                closing.agent().value(),
                closing.tabulation(),
                closing.lastMessage(),
                closing.staleSince(),
                closing.createdAt(),
                closing.state().word(),
                closing.reason() == null ? null : closing.reason().word(),
                closing.httpStatus(),
                closing.error(),
                closing.attempts(),
                closing.decidedAt(),
                closing.run(),
                ClosingSentences.about(closing, language));
    }
}
