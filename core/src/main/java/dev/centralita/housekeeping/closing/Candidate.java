package dev.centralita.housekeeping.closing;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A conversation chosen to be closed.
 *
 * @param tabulation the classification it is closed with, 0 for none
 * @param silentSince the moment that made it a candidate
 * @param lastMessageWritten the last message's time as the platform wrote it, or null where there is no message
 */
public record Candidate(
        ConversationId id,
        AgentId agent,
        long tabulation,
        Instant silentSince,
        @Nullable LocalDateTime lastMessageWritten) {

    public Candidate {
        silentSince = silentSince.truncatedTo(ChronoUnit.MICROS); // as fine as the database remembers it
    }

    boolean isOlderThan(Instant silence) {
        return silence.truncatedTo(ChronoUnit.MICROS).isAfter(silentSince);
    }
}
