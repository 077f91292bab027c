package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.ConversationId;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Optional;

/** What Chatwoot tells: a conversation's fields at the top, or within a message's. */
record WebhookJson(JsonObject fields) {

    /** Empty where the body is no object. */
    static Optional<WebhookJson> read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return Optional.of(new WebhookJson(reader.readObject()));
        } catch (JsonException | IllegalStateException noObject) {
            return Optional.empty();
        }
    }

    /** The conversation that changed; empty where none did, or only by what we said ourselves. */
    Optional<ConversationId> changed() {
        String event = String.valueOf(JsonText.text(fields, "event"));
        if (event.startsWith("conversation_") && !event.startsWith("conversation_typing")) {
            return id(fields);
        }
        return event.startsWith("message_") && Mark.on(fields).isEmpty()
                ? id(JsonText.object(fields, "conversation"))
                : Optional.empty();
    }

    private static Optional<ConversationId> id(JsonObject conversation) {
        return Optional.ofNullable(JsonText.text(conversation, "id")).map(ConversationId::new);
    }
}
