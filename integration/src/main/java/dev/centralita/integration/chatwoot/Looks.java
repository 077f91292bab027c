package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.http.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Single conversations as the API shows them now.
 *
 * <p>Whoever acts has looked just before. What that look saw is kept for a moment and given out once, so that the act
 * need not ask for the same thing again: Chatwoot counts requests.
 */
final class Looks {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MANY = 1_000;

    private final ChatwootApi api;
    private final Account account;
    private final Clock clock;
    private final Map<ConversationId, Seen> seen = new ConcurrentHashMap<>();

    Looks(ChatwootApi api, Account account, Clock clock) {
        this.api = api;
        this.account = account;
        this.clock = clock;
    }

    private record Seen(Status status, Instant at) {}

    /** Empty where Chatwoot does not know the conversation. */
    Optional<ConversationJson> now(ConversationId id) {
        return api.get(account, "/conversations/" + id, answer -> read(id, answer));
    }

    /** As {@link #now}, and remembered for the act that follows. */
    Optional<ConversationJson> nowBeforeAnAct(ConversationId id) {
        Optional<ConversationJson> conversation = now(id);
        Instant at = clock.instant();
        if (seen.size() > MANY) {
            seen.values().removeIf(old -> !isFresh(old));
        }
        conversation.ifPresent(found -> seen.put(id, new Seen(found.status(), at)));
        return conversation;
    }

    /** The status that a look has just seen; empty where nobody looked, or an act has used it. */
    Optional<Status> fresh(ConversationId id) {
        return Optional.ofNullable(seen.remove(id)).filter(this::isFresh).map(Seen::status);
    }

    private boolean isFresh(Seen look) {
        return clock.instant().isBefore(look.at().plus(FRESH));
    }

    private static Optional<ConversationJson> read(ConversationId id, Answer answer) {
        if (answer.status() == 404) {
            return Optional.empty();
        }
        if (!answer.isSuccess()) {
            throw Refusal.of("will not show conversation " + id, answer);
        }
        return Optional.of(ConversationJson.of(JsonText.read(answer))
                .filter(conversation -> conversation.id().equals(id))
                .orElseThrow(() -> answer.unreadable("something other than the conversation")));
    }
}
