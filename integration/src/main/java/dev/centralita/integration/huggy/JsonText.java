package dev.centralita.integration.huggy;

import dev.centralita.integration.http.Answer;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import org.jspecify.annotations.Nullable;

/** What is in an answer's body. */
final class JsonText {

    private static final int LONGEST_REASON = 200;

    private JsonText() {}

    static JsonValue read(Answer answer) {
        if (answer.body().isBlank()) {
            throw answer.unreadable("nothing in it");
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue();
        } catch (JsonException | IllegalStateException noJson) {
            throw answer.unreadable("something that is no JSON");
        }
    }

    /** Texts and numbers alike, as ids come both ways; null for everything else. */
    static @Nullable String text(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString().isBlank() ? null : text.getString().strip();
        }
        return value instanceof JsonNumber number ? number.toString() : null;
    }

    /** Huggy's own words on why it refused, on one line; empty where it gave none. */
    static String reason(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            String reason =
                    reader.readValue() instanceof JsonObject error && error.get("reason") instanceof JsonString text
                            ? text.getString().replaceAll("\\s+", " ").strip()
                            : "";
            return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason;
        } catch (JsonException | IllegalStateException noJson) {
            return "";
        }
    }
}
