package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.ActReceipt;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.integration.http.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Our acts in Chatwoot's words, each with a look at whether Chatwoot says that it is done. */
final class Acts {

    private final ChatwootApi api;
    private final Account account;
    private final Looks looks;

    Acts(ChatwootApi api, Account account, Looks looks) {
        this.api = api;
        this.account = account;
        this.looks = looks;
    }

    ActReceipt perform(ConversationId id, Act act, ActKey key) {
        if (act instanceof Act.Remind remind) {
            return say(id, remind.text(), false, key);
        }
        if (act instanceof Act.Note note) {
            return say(id, note.text(), true, key);
        }
        if (act instanceof Act.Label label) {
            return label(id, label);
        }
        if (act instanceof Act.Assign assign) {
            return assign(id, "assignee_id", assign.agent(), holders(id).assignee());
        }
        if (act instanceof Act.AssignTeam assign) {
            return assign(id, "team_id", assign.team(), holders(id).team());
        }
        if (act instanceof Act.Snooze snooze) {
            return snooze(id, snooze.until());
        }
        return move(id, ((Act.Move) act).to());
    }

    private ActReceipt say(ConversationId id, String text, boolean isPrivate, ActKey key) {
        JsonObjectBuilder message = Json.createObjectBuilder()
                .add("content", text)
                .add("message_type", "outgoing")
                .add("private", isPrivate);
        Mark.leave(key, message, isPrivate);
        return api.add(account, path(id, "messages"), message.build().toString(), answer -> {
            JsonObject said = done("will not take a message in conversation " + id, answer);
            if (new MessageJson(said).id() == 0) {
                throw answer.unreadable("no message");
            }
            return new ActReceipt(answer.status(), true);
        });
    }

    private ActReceipt move(ConversationId id, Status to) {
        Status before = looks.freshStatus(id).orElseGet(() -> known(id).status());
        if (before == to) {
            return new ActReceipt(200, false);
        }
        return toggle(id, Json.createObjectBuilder().add("status", Words.word(to)), to);
    }

    private ActReceipt snooze(ConversationId id, @Nullable Instant until) {
        JsonObjectBuilder wish = Json.createObjectBuilder().add("status", Words.word(Status.SNOOZED));
        if (until != null) {
            wish.add("snoozed_until", until.getEpochSecond());
        }
        return toggle(id, wish, Status.SNOOZED);
    }

    private ActReceipt toggle(ConversationId id, JsonObjectBuilder wish, Status to) {
        looks.forgetHolders(id);
        return api.set(account, path(id, "toggle_status"), wish.build().toString(), answer -> {
            JsonObject outcome =
                    JsonText.object(done("will not change the status of conversation " + id, answer), "payload");
            if (!Words.word(to).equals(JsonText.text(outcome, "current_status"))) {
                throw answer.unreadable("another status than " + Words.word(to));
            }
            return new ActReceipt(answer.status(), true);
        });
    }

    /** Chatwoot replaces the whole list, so ours holds what is there already. */
    private ActReceipt label(ConversationId id, Act.Label label) {
        Set<String> before = looks.freshLabels(id)
                .orElseGet(() -> api.get(account, path(id, "labels"), answer -> labels(id, answer)));
        Set<String> wanted = new TreeSet<>(before);
        wanted.addAll(label.added());
        wanted.removeAll(label.removed());
        if (wanted.equals(before)) {
            return new ActReceipt(200, false);
        }
        JsonArrayBuilder list = Json.createArrayBuilder();
        wanted.forEach(list::add);
        JsonObject body = Json.createObjectBuilder().add("labels", list).build();
        return api.set(account, path(id, "labels"), body.toString(), answer -> {
            if (!labels(id, answer).equals(wanted)) {
                throw answer.unreadable("other labels than " + wanted);
            }
            return new ActReceipt(answer.status(), true);
        });
    }

    private static Set<String> labels(ConversationId id, Answer answer) {
        JsonObject body = done("will not say or change the labels of conversation " + id, answer);
        return JsonText.array(body, "payload").stream()
                .filter(JsonString.class::isInstance)
                .map(label -> ((JsonString) label).getString())
                .collect(Collectors.toSet());
    }

    private ActReceipt assign(ConversationId id, String whom, @Nullable String wanted, @Nullable String before) {
        if (Objects.equals(wanted, before)) {
            return new ActReceipt(200, false);
        }
        JsonObject body = Json.createObjectBuilder()
                .add(whom, wanted == null ? 0 : Long.parseLong(wanted))
                .build();
        return api.set(account, path(id, "assignments"), body.toString(), answer -> {
            if (!answer.isSuccess()) {
                throw Refusal.of("will not assign conversation " + id, answer);
            }
            String now = answer.body().isBlank() ? null : holder(JsonText.read(answer));
            if (!Objects.equals(wanted, now)) {
                throw answer.unreadable("somebody other than " + wanted);
            }
            return new ActReceipt(answer.status(), true);
        });
    }

    /** Null where the answer names nobody. */
    private static @Nullable String holder(JsonValue answer) {
        return answer instanceof JsonObject named ? JsonText.text(named, "id") : null;
    }

    private Looks.Holders holders(ConversationId id) {
        return looks.freshHolders(id).orElseGet(() -> known(id).holders());
    }

    private ConversationJson known(ConversationId id) {
        return looks.now(id)
                .orElseThrow(() -> new DeskRefused("Chatwoot does not know conversation " + id + ": 404", 404));
    }

    /** An answer that says nothing of a failure; some failures come with a status of success. */
    private static JsonObject done(String refusal, Answer answer) {
        if (!answer.isSuccess()) {
            throw Refusal.of(refusal, answer);
        }
        JsonObject body = JsonText.object(answer);
        if (Refusal.isIn(body)) {
            throw answer.unreadable("an error: " + refusal);
        }
        return body;
    }

    private static String path(ConversationId id, String what) {
        return "/conversations/" + id + "/" + what;
    }
}
