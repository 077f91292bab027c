package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationId;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A chat as Huggy sends it: any field may be missing, empty or of another kind than last time. */
record ChatJson(JsonObject fields, ZoneId accountZone) {

    private static final String WITH_AN_AGENT = "in_chat";
    private static final String CLOSED = "finishing";

    /** Empty where the value is no chat. */
    static Optional<ChatJson> of(JsonValue value, ZoneId accountZone) {
        return value instanceof JsonObject fields ? Optional.of(new ChatJson(fields, accountZone)) : Optional.empty();
    }

    /** The chat in our words; empty where it has no id that can be read. */
    Optional<Conversation> conversation() {
        return Optional.ofNullable(text(fields.get("id"))).map(this::conversation);
    }

    private Conversation conversation(String id) {
        String lastMessageText = lastMessageText();
        HuggyTime lastMessage = time(lastMessageText);
        HuggyTime created = time(text(fields.get("createdAt")));
        return new Conversation(
                new ConversationId(id),
                agent(),
                isWithAnAgent(),
                tabulation(),
                lastMessage == null ? null : lastMessage.moment(),
                lastMessage == null ? null : lastMessage.written(),
                created == null ? null : created.moment(),
                lastMessage == null ? oddity(lastMessageText) : null);
    }

    boolean isChat(ConversationId id) {
        return id.value().equals(text(fields.get("id")));
    }

    boolean isClosed() {
        return !isEmpty(fields.get("closedAt")) || CLOSED.equals(text(fields.get("situation")));
    }

    private boolean isWithAnAgent() {
        String situation = text(fields.get("situation"));
        return !isClosed() && (situation == null || situation.equals(WITH_AN_AGENT));
    }

    private @Nullable AgentId agent() {
        String id = text(fields.get("agentId"));
        return id == null ? null : new AgentId(id);
    }

    private @Nullable String tabulation() {
        String named =
                fields.get("chatTabulation") instanceof JsonObject tabulation ? text(tabulation.get("id")) : null;
        return named != null ? named : text(fields.get("tabulationId"));
    }

    private @Nullable String lastMessageText() {
        return fields.get("lastMessage") instanceof JsonObject message ? text(message.get("sendAt")) : null;
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

    /** Texts and numbers alike, as ids come both ways; null for everything else. */
    private static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString().strip();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }
}
