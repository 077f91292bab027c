package dev.centralita.integration.chatwoot;

import dev.centralita.integration.http.Answer;
import dev.centralita.integration.http.Call;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes every request and answer to the log where that is wanted, without what people said or are called. */
record Trace(boolean isOn) {

    private static final Logger log = System.getLogger(Trace.class.getName());
    private static final int LONGEST = 2_000;
    private static final JsonString STARS = Json.createValue("***");

    /** The fields whose values are nobody's; what a later Chatwoot adds is taken for somebody's. */
    private static final Set<String> SHOWN = Set.of(
            "account_id",
            "assignee_id",
            "automation_rule_id",
            "channel",
            "channel_type",
            "content_type",
            "conversation_id",
            "created_at",
            "current_status",
            "error",
            "errors",
            "id",
            "inbox_id",
            "labels",
            "last_activity_at",
            "medium",
            "message_type",
            "priority",
            "role",
            "sender_type",
            "snoozed_until",
            "status",
            "team_id",
            "timestamp",
            "type",
            "unread_count",
            "updated_at",
            "waiting_since");

    /** The objects in which any field may be somebody's, whatever its name. */
    private static final Set<String> CLOSED = Set.of("additional_attributes", "custom_attributes", "email");

    void request(Call call) {
        if (isOn) {
            log.log(Level.INFO, () -> "Chatwoot is asked: " + call + masked(call.body()));
        }
    }

    void answer(Call call, Answer answer) {
        if (isOn) {
            log.log(Level.INFO, () -> "Chatwoot answers: " + call + " -> " + answer.status() + masked(answer.body()));
        }
    }

    static String masked(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return "";
        }
        String masked = shown(body);
        return " " + (masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked);
    }

    private static String shown(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return shown("", reader.readValue()).toString();
        } catch (JsonException | IllegalStateException noJson) {
            return "(" + body.length() + " signs that are no JSON)";
        }
    }

    private static JsonValue shown(String name, JsonValue value) {
        if (value instanceof JsonObject object) {
            return CLOSED.contains(name) ? STARS : fields(object);
        }
        if (value instanceof JsonArray array) {
            JsonArrayBuilder list = Json.createArrayBuilder();
            array.forEach(entry -> list.add(shown(name, entry)));
            return list.build();
        }
        boolean tellsSomething = value instanceof JsonString || value instanceof JsonNumber;
        return tellsSomething && !SHOWN.contains(name) ? STARS : value;
    }

    private static JsonObject fields(JsonObject object) {
        JsonObjectBuilder fields = Json.createObjectBuilder();
        object.forEach((name, value) -> fields.add(name, shown(name, value)));
        return fields.build();
    }
}
