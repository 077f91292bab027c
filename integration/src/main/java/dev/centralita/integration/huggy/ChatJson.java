package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat as Huggy sends it: any field may be missing, empty or of another kind than last time. */
record ChatJson(JsonObject fields, ZoneId accountZone) {

    private static final String WITH_AN_AGENT = "in_chat";
    private static final String CLOSED = "finishing";

    /** Empty where the value is no chat, or one without an id that can be read. */
    static Optional<ChatJson> of(JsonValue value, ZoneId accountZone) {
        return value instanceof JsonObject fields && JsonText.text(fields.get("id")) != null
                ? Optional.of(new ChatJson(fields, accountZone))
                : Optional.empty();
    }

    ConversationId id() {
        return new ConversationId(Objects.requireNonNull(JsonText.text(fields.get("id"))));
    }

    /** The chat in our words. */
    Conversation conversation() {
        String lastMessageText = lastMessageText();
        HuggyTime lastMessage = time(lastMessageText);
        HuggyTime created = time(JsonText.text(fields.get("createdAt")));
        return new Conversation(
                id(),
                agent().orElse(null),
                isWithAnAgent(),
                tabulation(),
                lastMessage == null ? null : lastMessage.moment(),
                lastMessage == null ? null : lastMessage.written(),
                created == null ? null : created.moment(),
                lastMessage == null ? oddity(lastMessageText) : null);
    }

    boolean isClosed() {
        return !isEmpty(fields.get("closedAt")) || CLOSED.equals(JsonText.text(fields.get("situation")));
    }

    boolean isWithAnAgent() {
        String situation = JsonText.text(fields.get("situation"));
        return !isClosed() && (situation == null || situation.equals(WITH_AN_AGENT));
    }

    Optional<AgentId> agent() {
        return Optional.ofNullable(JsonText.text(fields.get("agentId"))).map(AgentId::new);
    }

    boolean isHeldBy(String agent) {
        return agent.equals(JsonText.text(fields.get("agentId")));
    }

    @Nullable
    String department() {
        return JsonText.text(fields.get("departmentId"));
    }

    /** Whether the last message is known to be one of ours; on some channels only who sent it tells. */
    boolean endsWithAnAgent() {
        String sender =
                JsonText.text(part(part(fields, "lastMessage"), "sender").get("id"));
        String contact = JsonText.text(fields.get("contactId"));
        String customer =
                contact == null ? JsonText.text(part(fields, "chatCustomer").get("id")) : contact;
        return sender != null && customer != null && !sender.equals(customer);
    }

    private @Nullable String tabulation() {
        String named = fields.get("chatTabulation") instanceof JsonObject tabulation
                ? JsonText.text(tabulation.get("id"))
                : null;
        return named != null ? named : JsonText.text(fields.get("tabulationId"));
    }

    private @Nullable String lastMessageText() {
        return fields.get("lastMessage") instanceof JsonObject message ? JsonText.text(message.get("sendAt")) : null;
    }

    private @Nullable String oddity(@Nullable String lastMessageText) {
        JsonValue message = fields.get("lastMessage");
        if (isEmpty(message)) {
            return null;
        }
        if (!(message instanceof JsonObject)) {
            return "lastMessage is no object";
        }
        return lastMessageText == null ? "lastMessage has no sendAt" : "lastMessage.sendAt has an unknown form";
    }

    private @Nullable HuggyTime time(@Nullable String text) {
        return text == null ? null : HuggyTime.read(text, accountZone).orElse(null);
    }

    /** Huggy writes nothing as null, "", false, [] and {}. */
    private static boolean isEmpty(@Nullable JsonValue value) {
        return value == null
                || value == JsonValue.NULL
                || value == JsonValue.FALSE
                || (value instanceof JsonString text && text.getString().isBlank())
                || (value instanceof JsonArray list && list.isEmpty())
                || (value instanceof JsonObject object && object.isEmpty());
    }

    /** Never null: an empty one stands for what is missing. */
    private static JsonObject part(JsonObject whole, String name) {
        return whole.get(name) instanceof JsonObject part ? part : JsonObject.EMPTY_JSON_OBJECT;
    }
}
