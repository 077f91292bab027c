package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.http.Answer;
import dev.centralita.integration.platform.FreshLooks;
import java.time.Clock;
import java.util.Optional;

/** Single conversations as the API shows them now. */
final class Looks {

    private final ChatwootApi api;
    private final Account account;
    private final FreshLooks<Status> seen;

    Looks(ChatwootApi api, Account account, Clock clock) {
        this.api = api;
        this.account = account;
        this.seen = new FreshLooks<>(clock);
    }

    /** Empty where Chatwoot does not know the conversation. */
    Optional<ConversationJson> now(ConversationId id) {
        return api.get(account, "/conversations/" + id, answer -> read(id, answer));
    }

    /** As {@link #now}, and remembered for the act that follows. */
    Optional<ConversationJson> nowBeforeAnAct(ConversationId id) {
        Optional<ConversationJson> conversation = now(id);
        conversation.ifPresent(found -> seen.keep(id, found.status()));
        return conversation;
    }

    /** The status that a look has just seen; empty where nobody looked, or an act has used it. */
    Optional<Status> fresh(ConversationId id) {
        return seen.take(id);
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
