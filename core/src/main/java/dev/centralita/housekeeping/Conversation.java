package dev.centralita.housekeeping;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a desk reports it.
 *
 * @param isOpen whether an agent still holds it
 * @param tabulation the classification it carries, or null
 * @param lastMessageAt the moment of the newest message, or null where there is none or it cannot be read
 * @param lastMessageWritten the same as the platform wrote it, without zone
 * @param createdAt the moment it began, or null where it cannot be read
 * @param oddity what could not be read of it, in a few words, or null
 */
public record Conversation(
        ConversationId id,
        @Nullable AgentId agent,
        boolean isOpen,
        @Nullable String tabulation,
        @Nullable Instant lastMessageAt,
        @Nullable LocalDateTime lastMessageWritten,
        @Nullable Instant createdAt,
        @Nullable String oddity) {

    /** The moment from which silence counts: the last message, else the beginning; null where something odd hides it. */
    public @Nullable Instant silentSince() {
        return lastMessageAt != null || oddity != null ? lastMessageAt : createdAt;
    }
}
