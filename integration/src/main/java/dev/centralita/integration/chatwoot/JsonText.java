package dev.centralita.integration.chatwoot;

import dev.centralita.integration.http.Answer;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is in Chatwoot's JSON, wherever something may be missing. */
final class JsonText {

    private JsonText() {}

    static JsonValue read(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException noJson) {
            throw answer.unreadable("something that is no JSON");
        }
    }

    static JsonObject object(Answer answer) {
        if (read(answer) instanceof JsonObject object) {
            return object;
        }
        throw answer.unreadable("something that is no object");
    }

    /** Never null: an empty one stands for what is missing. */
    static JsonObject object(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonObject object ? object : JsonObject.EMPTY_JSON_OBJECT;
    }

    static JsonArray array(JsonObject parent, String name) {
        return parent.get(name) instanceof JsonArray array ? array : JsonValue.EMPTY_JSON_ARRAY;
    }

    /** Texts and numbers alike; null for everything else. */
    static @Nullable String text(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    /** A moment in whole seconds, told as seconds since 1970, where 0 is none, or as a text with its zone. */
    static @Nullable Instant moment(JsonObject parent, String name) {
        JsonValue value = parent.get(name);
        if (value instanceof JsonString text) {
            return moment(text.getString());
        }
        return value instanceof JsonNumber seconds && seconds.longValue() > 0
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private static @Nullable Instant moment(String text) {
        try {
            return Instant.parse(text).truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeParseException noMoment) {
            return null;
        }
    }
}
