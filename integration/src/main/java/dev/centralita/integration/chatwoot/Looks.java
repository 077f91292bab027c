package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.http.Answer;
import dev.centralita.integration.platform.FreshLooks;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Single conversations as the API shows them now. */
final class Looks {

    private final ChatwootApi api;
    private final Account account;
    private final FreshLooks<Status> statuses;
    private final FreshLooks<Set<String>> labels;
    private final FreshLooks<Holders> holders;

    Looks(ChatwootApi api, Account account, Clock clock) {
        this.api = api;
        this.account = account;
        this.statuses = new FreshLooks<>(clock);
        this.labels = new FreshLooks<>(clock);
        this.holders = new FreshLooks<>(clock);
    }

    /** The agent and the team that hold a conversation, null where none does. */
    record Holders(@Nullable String assignee, @Nullable String team) {}

    /** Empty where Chatwoot does not know the conversation. */
    Optional<ConversationJson> now(ConversationId id) {
        return api.get(account, "/conversations/" + id, answer -> read(id, answer));
    }

    /** As {@link #now}, and remembered for the act that follows. */
    Optional<ConversationJson> nowBeforeAnAct(ConversationId id) {
        Optional<ConversationJson> conversation = now(id);
        conversation.ifPresent(found -> keep(id, found));
        return conversation;
    }

    private void keep(ConversationId id, ConversationJson found) {
        statuses.keep(id, found.status());
        holders.keep(id, found.holders());
        if (!found.labels().isEmpty()) {
            labels.keep(id, found.labels()); // what shows none may only not say, and ours would replace them
        }
    }

    /** The status that a look has just seen; empty where nobody looked, or an act has used it. */
    Optional<Status> freshStatus(ConversationId id) {
        return statuses.take(id);
    }

    /** The labels that a look has just seen; empty as for the status, and where it saw none. */
    Optional<Set<String>> freshLabels(ConversationId id) {
        return labels.take(id);
    }

    /** Who held it when a look has just seen it; empty as for the status. */
    Optional<Holders> freshHolders(ConversationId id) {
        return holders.take(id);
    }

    /** Chatwoot itself assigns what it reopens. */
    void forgetHolders(ConversationId id) {
        holders.forget(id);
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
