package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as it stood when it was looked at: what a rule may ask about, and nothing anybody said.
 *
 * @param id the number operators and the desk's programs use
 * @param inbox the desk's number of the inbox
 * @param assignee the agent who holds it, or null
 * @param assigneeRole the role of that agent at the desk, or null
 * @param team the desk's number of the team, or null
 * @param last the newest utterance of each speaker who said anything within the time the question looks back
 * @param waitingSince since when the desk itself says that the customer waits for a person, or null
 * @param snoozedUntil when it wakes by itself, or null
 * @param replyUntil until when a message to the customer is allowed; {@link Instant#MAX} where nothing ends it, null
 *     where it is not allowed at all
 */
public record Sighting(
        ConversationId id,
        Status status,
        String inbox,
        @Nullable String assignee,
        @Nullable String assigneeRole,
        @Nullable String team,
        Set<String> labels,
        @Nullable Priority priority,
        Instant createdAt,
        Map<Speaker, Utterance> last,
        @Nullable Instant waitingSince,
        @Nullable Instant snoozedUntil,
        @Nullable Instant replyUntil) {

    public Sighting {
        labels = Set.copyOf(labels);
        last = Map.copyOf(last);
    }

    /** The newest utterance of a speaker. */
    public Optional<Utterance> lastOf(Speaker speaker) {
        return Optional.ofNullable(last.get(speaker));
    }
}
