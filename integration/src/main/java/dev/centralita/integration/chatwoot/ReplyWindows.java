package dev.centralita.integration.chatwoot;

import dev.centralita.integration.http.Answer;
import dev.centralita.shared.Sentence;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reply windows of an account's inboxes, as the API tells them; asked again now and then. */
final class ReplyWindows {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(10);

    private final ChatwootApi api;
    private final Account account;
    private final Clock clock;
    private @Nullable Instant askedAt;
    private Map<String, ReplyWindow> windows = Map.of();

    ReplyWindows(ChatwootApi api, Account account, Clock clock) {
        this.api = api;
        this.account = account;
        this.clock = clock;
    }

    synchronized ReplyWindow of(String inbox) {
        Instant now = clock.instant();
        if (askedAt == null || !now.isBefore(askedAt.plus(ASK_AGAIN))) {
            windows = api.get(account, "/inboxes", ReplyWindows::read);
            askedAt = now;
        }
        return windows.getOrDefault(inbox, ReplyWindow.ENDLESS);
    }

    private static Map<String, ReplyWindow> read(Answer answer) {
        if (!answer.isSuccess()) {
            throw Refusal.of(Sentence.of("lists-no-inboxes", "will not list inboxes"), answer);
        }
        Map<String, ReplyWindow> windows = new HashMap<>();
        for (JsonValue entry : JsonText.array(JsonText.object(answer), "payload")) {
            if (entry instanceof JsonObject inbox) {
                windows.put(
                        String.valueOf(JsonText.text(inbox, "id")),
                        ReplyWindow.of(
                                JsonText.text(inbox, "channel_type"),
                                "whatsapp".equals(JsonText.text(inbox, "medium")),
                                hours(inbox)));
            }
        }
        return Map.copyOf(windows);
    }

    private static @Nullable Long hours(JsonObject inbox) {
        String hours = JsonText.text(JsonText.object(inbox, "additional_attributes"), "agent_reply_time_window");
        return hours != null && hours.matches("\\d{1,6}") ? Long.valueOf(hours) : null;
    }
}
