package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.integration.http.Answer;
import dev.centralita.shared.Sentence;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Huggy's chats, and what can be done to one. */
record Chats(HuggyApi api) {

    private static final long NO_TABULATION = 0;

    ChatList openOf(AgentId agent) {
        return new ChatPages(number -> api.chats(agent.value(), number, this::page), api.pageLimit()).of(agent);
    }

    private ChatPage page(Answer answer) {
        if (!answer.isSuccess()) {
            throw refusal(Sentence.of("lists-no-chats", "will not list chats"), answer);
        }
        return ChatPage.read(answer, api.zone());
    }

    /** Empty where Huggy does not know the chat. */
    Optional<ChatJson> find(ConversationId id) {
        return api.chat(id.value(), answer -> {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw refusal("will not show chat " + id, answer);
            }
            return Optional.of(ChatJson.of(JsonText.read(answer), api.zone())
                    .filter(chat -> chat.id().equals(id))
                    .orElseThrow(() -> answer.unreadable("something other than the chat")));
        });
    }

    ClosingReceipt close(ConversationId id, ClosingWords words) {
        Answer answer = api.close(id.value(), json(words), Chats::word);
        return answer.isSuccess() ? new ClosingReceipt(answer.status(), Ending.CLOSED) : afterRefusal(id, answer);
    }

    /** The status of Huggy's answer. */
    int handOver(ConversationId id, String agent) {
        String json = Json.createObjectBuilder()
                .add(
                        "agentId",
                        agent.matches("\\d{1,18}") ? Json.createValue(Long.parseLong(agent)) : Json.createValue(agent))
                .build()
                .toString();
        Answer answer = api.handOver(id.value(), json, Chats::word);
        if (!answer.isSuccess()) {
            throw refusal("will not hand chat " + id + " over", answer);
        }
        return answer.status();
    }

    /** Everybody who can hold a chat. */
    List<Directory.Entry> agents() {
        return api.agents(answer -> {
            if (!answer.isSuccess()) {
                throw refusal(Sentence.of("lists-no-agents", "will not list agents"), answer);
            }
            if (!(JsonText.read(answer) instanceof JsonArray entries)) {
                throw answer.unreadable("something other than a list of agents");
            }
            return entries.stream()
                    .flatMap(entry -> AgentJson.of(entry).stream())
                    .map(agent -> new Directory.Entry(agent.id(), agent.name()))
                    .toList();
        });
    }

    /** A web page is not Huggy's word, whatever its status. */
    private static Answer word(Answer answer) {
        if (answer.isSuccess() && !answer.body().isBlank()) {
            JsonText.read(answer);
        }
        return answer;
    }

    private static String json(ClosingWords words) {
        return Json.createObjectBuilder()
                .add("tabulation", tabulation(words.tabulation()))
                .add("comment", words.comment())
                .add("sendFeedback", words.asksForFeedback())
                .build()
                .toString();
    }

    private static long tabulation(@Nullable String id) {
        return id != null && id.matches("\\d{1,18}") ? Long.parseLong(id) : NO_TABULATION;
    }

    /** Huggy also refuses to close what is closed already; only a look tells. */
    private ClosingReceipt afterRefusal(ConversationId id, Answer answer) {
        if (answer.status() != 400 && answer.status() != 404 && answer.status() != 409) {
            throw refusal("will not close chat " + id, answer);
        }
        Optional<ChatJson> now = find(id);
        if (now.isEmpty()) {
            return new ClosingReceipt(answer.status(), Ending.GONE);
        }
        if (!now.get().isClosed()) {
            throw refusal("will not close chat " + id, answer);
        }
        // an earlier attempt of ours may have closed it, its answer lost on the way
        return new ClosingReceipt(answer.status(), answer.attempt() > 1 ? Ending.CLOSED : Ending.CLOSED_BEFORE);
    }

    private static RuntimeException refusal(String what, Answer answer) {
        return refusal(Sentence.verbatim(what), answer);
    }

    /** For what was asked, to follow Huggy's name: {@code will not list chats}. */
    private static RuntimeException refusal(Sentence what, Answer answer) {
        String reason = JsonText.reason(answer);
        Sentence sentence = Sentence.of(
                "said-no",
                "{system} {what}: {status}{reason}",
                Map.of(
                        "system",
                        "Huggy",
                        "what",
                        what,
                        "status",
                        answer.status(),
                        "reason",
                        reason.isEmpty() ? "" : ", \"" + reason + "\""));
        return answer.status() == 429 || answer.status() >= 500 || answer.status() < 400
                ? new DeskUnavailable(sentence, answer.status())
                : new DeskRefused(sentence, answer.status());
    }
}
