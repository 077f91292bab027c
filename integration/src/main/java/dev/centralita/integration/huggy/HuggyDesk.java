package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.integration.http.Answer;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Huggy's chats in our words, our closing in theirs. */
@Dependent
public class HuggyDesk implements ConversationDesk {

    private static final DeskName NAME = new DeskName("huggy");
    private static final long NO_TABULATION = 0;

    private final HuggyApi api;

    @Inject
    HuggyDesk(HuggyApi api) {
        this.api = api;
    }

    /** A desk with a pace of its own, for programs outside a container. */
    public static ConversationDesk of(Settings settings, MeterRegistry meters, Clock clock) {
        return new HuggyDesk(new HuggyApi(settings, meters, clock));
    }

    @Override
    public DeskName name() {
        return NAME;
    }

    @Override
    public Optional<String> whyOff() {
        return api.whyOff();
    }

    @Override
    public int callsAtOnce() {
        return api.callsAtOnce();
    }

    @Override
    public OpenConversations openConversationsOf(AgentId agent) {
        return new ChatPages(number -> api.chats(agent.value(), number, this::page), api.pageLimit()).of(agent);
    }

    private ChatPage page(Answer answer) {
        if (!answer.isSuccess()) {
            throw refusal("will not list chats", answer);
        }
        return ChatPage.read(answer, api.zone());
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return chat(id).flatMap(ChatJson::conversation);
    }

    /** Empty where Huggy does not know the chat. */
    private Optional<ChatJson> chat(ConversationId id) {
        return api.chat(id.value(), answer -> {
            if (answer.status() == 404) {
                return Optional.empty();
            }
            if (!answer.isSuccess()) {
                throw refusal("will not show chat " + id, answer);
            }
            return Optional.of(ChatJson.of(JsonText.read(answer), api.zone())
                    .filter(chat -> chat.isChat(id))
                    .orElseThrow(() -> answer.unreadable("something other than the chat")));
        });
    }

    @Override
    public ClosingReceipt close(ConversationId id, ClosingWords words) {
        Answer answer = api.close(id.value(), json(words), HuggyDesk::word);
        return answer.isSuccess() ? new ClosingReceipt(answer.status(), Ending.CLOSED) : afterRefusal(id, answer);
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
        Optional<ChatJson> now = chat(id);
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
        String reason = JsonText.reason(answer);
        String sentence = "Huggy " + what + ": " + answer.status() + (reason.isEmpty() ? "" : ", \"" + reason + "\"");
        return answer.status() == 429 || answer.status() >= 500 || answer.status() < 400
                ? new DeskUnavailable(sentence, answer.status())
                : new DeskRefused(sentence, answer.status());
    }
}
