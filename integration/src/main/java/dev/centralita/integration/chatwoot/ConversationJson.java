package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Utterance;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A conversation as the API sends it. */
record ConversationJson(JsonObject fields) {

    /** Empty where it has no number or no status that we know. */
    static Optional<ConversationJson> of(JsonValue value) {
        return value instanceof JsonObject fields
                        && JsonText.text(fields, "id") != null
                        && Words.status(JsonText.text(fields, "status")).isPresent()
                ? Optional.of(new ConversationJson(fields))
                : Optional.empty();
    }

    ConversationId id() {
        return new ConversationId(String.valueOf(JsonText.text(fields, "id")));
    }

    Status status() {
        return Words.status(JsonText.text(fields, "status")).orElseThrow();
    }

    String inbox() {
        return String.valueOf(JsonText.text(fields, "inbox_id"));
    }

    Looks.Holders holders() {
        return new Looks.Holders(assignee(), team());
    }

    @Nullable
    String assignee() {
        return JsonText.text(JsonText.object(meta(), "assignee"), "id");
    }

    @Nullable
    String team() {
        return JsonText.text(JsonText.object(meta(), "team"), "id");
    }

    Set<String> labels() {
        return JsonText.array(fields, "labels").stream()
                .filter(JsonString.class::isInstance)
                .map(label -> ((JsonString) label).getString())
                .collect(Collectors.toSet());
    }

    /** Its newest message of any kind, or 0. */
    long newestMessage() {
        return JsonText.array(fields, "messages").stream()
                .filter(JsonObject.class::isInstance)
                .mapToLong(message -> new MessageJson(message.asJsonObject()).id())
                .max()
                .orElse(0);
    }

    /** Its newest word, where the newest that is no notice of the desk's is one. */
    Optional<Utterance> newestWord() {
        return new MessageJson(JsonText.object(fields, "last_non_activity_message")).utterance();
    }

    Sighting seen(Map<Speaker, Utterance> last, ReplyWindow window, Instant now) {
        Utterance customer = last.get(Speaker.CUSTOMER);
        return new Sighting(
                id(),
                status(),
                inbox(),
                assignee(),
                JsonText.text(JsonText.object(meta(), "assignee"), "role"),
                team(),
                labels(),
                Words.priority(JsonText.text(fields, "priority")),
                Optional.ofNullable(JsonText.moment(fields, "created_at")).orElse(Instant.EPOCH),
                last,
                JsonText.moment(fields, "waiting_since"),
                JsonText.moment(fields, "snoozed_until"),
                fields.get("can_reply") == JsonValue.FALSE
                        ? null
                        : window.until(customer == null ? null : customer.at(), now));
    }

    private JsonObject meta() {
        return JsonText.object(fields, "meta");
    }
}
