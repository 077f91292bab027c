package dev.centralita.testbed.huggy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation between a customer and an agent.
 *
 * @param tabulation the classification it carries, or 0
 * @param form how this chat looks in JSON
 */
public record Chat(
        long id,
        long agent,
        String agentName,
        String customer,
        long tabulation,
        ChatForm form,
        Instant createdAt,
        Instant lastMessageAt,
        Author lastBy,
        @Nullable Instant closedAt) {

    private static final long FIRST_CONTACT = 9_000_000_000L;

    public boolean isOpen() {
        return closedAt == null;
    }

    /** The moment from which a careful reader of our answers counts silence; null where they do not tell. */
    public @Nullable Instant silentSince() {
        return switch (form.silence()) {
            case FROM_LAST_MESSAGE -> lastMessageAt;
            case FROM_CREATION -> createdAt;
            case NOT_TOLD -> null;
        };
    }

    public boolean isStale(Instant now, Duration allowed) {
        Instant since = silentSince();
        return since != null && !since.isAfter(now.minus(allowed));
    }

    Chat closed(Instant at) {
        return new Chat(id, agent, agentName, customer, tabulation, form, createdAt, lastMessageAt, lastBy, at);
    }

    Chat writtenTo(Instant at) {
        ChatForm readable = form.silence() == ChatForm.Silence.FROM_LAST_MESSAGE ? form : ChatForm.PLAIN;
        return new Chat(id, agent, agentName, customer, tabulation, readable, createdAt, at, Author.CUSTOMER, closedAt);
    }

    Chat handedTo(long another) {
        return new Chat(
                id,
                another,
                Names.agent(another),
                customer,
                tabulation,
                form,
                createdAt,
                lastMessageAt,
                lastBy,
                closedAt);
    }

    /** Customers and agents are numbered apart. */
    long contact() {
        return FIRST_CONTACT + id;
    }
}
