package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of closings. What the predecessor did not keep is null.
 *
 * @param lastMessage the last message's time as the platform wrote it, without zone
 * @param staleSince the moment that made the conversation a candidate
 * @param attempts how often it has been tried
 */
public record Closing(
        long id,
        DeskName platform,
        ConversationId conversation,
        AgentId agent,
        long tabulation,
        @Nullable LocalDateTime lastMessage,
        @Nullable Instant staleSince,
        @Nullable Instant createdAt,
        ClosingState state,
        @Nullable Reason reason,
        @Nullable Integer httpStatus,
        @Nullable String error,
        int attempts,
        @Nullable Instant decidedAt,
        @Nullable Long run) {}
