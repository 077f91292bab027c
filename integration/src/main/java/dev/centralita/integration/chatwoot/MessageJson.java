package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.Utterance;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A message as the API or a webhook sends it. */
record MessageJson(JsonObject fields) {

    long id() {
        return fields.get("id") instanceof JsonNumber number ? number.longValue() : 0;
    }

    Optional<String> mark() {
        return Mark.on(fields);
    }

    @Nullable
    Instant at() {
        return JsonText.moment(fields, "created_at");
    }

    /** Empty for notes among agents, for what the desk itself writes and for what its channel refused. */
    Optional<Utterance> utterance() {
        String type = JsonText.text(fields, "message_type");
        boolean isIncoming = "0".equals(type) || "incoming".equals(type);
        boolean isOutgoing = "1".equals(type) || "outgoing".equals(type);
        Instant at = at();
        boolean isHeard = isIncoming || (isOutgoing && !hasFailed());
        if (!isHeard || fields.get("private") == JsonValue.TRUE || at == null) {
            return Optional.empty();
        }
        return Optional.of(new Utterance(Words.speaker(isIncoming, mark().isPresent(), sender()), id(), at));
    }

    private boolean hasFailed() {
        return "failed".equals(JsonText.text(fields, "status"));
    }

    /** Chatwoot names the sender's type beside the sender or within. */
    private @Nullable String sender() {
        String beside = JsonText.text(fields, "sender_type");
        return beside != null ? beside : JsonText.text(JsonText.object(fields, "sender"), "type");
    }
}
