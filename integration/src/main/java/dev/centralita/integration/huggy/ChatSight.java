package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Utterance;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A chat as a rule sees it. Of what was said Huggy tells the last message; where there is none, the chat's beginning
 * stands for it. A word that cannot be told to be an agent's is the customer's, so that nobody is taken for answered.
 */
record ChatSight(ChatJson chat, AskedRoles roles) {

    private static final String NO_INBOX = "";

    Sighting at(Question question) {
        Conversation conversation = chat.conversation();
        Optional<Utterance> last = lastWord(conversation)
                .filter(word -> !word.at().isBefore(question.now().minus(question.lookBack())));
        Instant begun = conversation.createdAt() == null ? conversation.lastMessageAt() : conversation.createdAt();
        return new Sighting(
                conversation.id(),
                status(),
                NO_INBOX,
                chat.agent().map(AgentId::value).orElse(null),
                roles.of(chat).orElse(null),
                chat.department(),
                Set.of(),
                null,
                begun == null ? question.now() : begun,
                last.map(word -> Map.of(word.speaker(), word)).orElse(Map.of()),
                null,
                null,
                null);
    }

    private Optional<Utterance> lastWord(Conversation conversation) {
        Instant since = conversation.silentSince();
        if (since == null) {
            return Optional.empty();
        }
        boolean isAgents = conversation.lastMessageAt() != null && chat.endsWithAnAgent();
        return Optional.of(new Utterance(isAgents ? Speaker.AGENT : Speaker.CUSTOMER, since.toEpochMilli(), since));
    }

    private Status status() {
        if (chat.isClosed()) {
            return Status.RESOLVED;
        }
        return chat.isWithAnAgent() ? Status.OPEN : Status.PENDING;
    }
}
