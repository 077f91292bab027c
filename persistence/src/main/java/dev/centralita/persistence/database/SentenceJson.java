package dev.centralita.persistence.database;

import dev.centralita.shared.Sentence;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A sentence as a database keeps it: a fact is a text, or an object for a sentence within. */
public final class SentenceJson {

    private SentenceJson() {}

    public static String write(Sentence sentence) {
        return object(sentence).toString();
    }

    /**
     * What was kept; the text alone where there is no JSON, or where the two differ, since an earlier version writes the
     * text only, or where a later version writes another JSON.
     *
     * @param text the same in English
     */
    public static Sentence read(@Nullable String json, String text) {
        if (json == null) {
            return Sentence.verbatim(text);
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Sentence kept = sentence(reader.readObject());
            return kept.toString().equals(text) ? kept : Sentence.verbatim(text);
        } catch (JsonException | ClassCastException | NullPointerException unknown) {
            return Sentence.verbatim(text);
        }
    }

    private static JsonObject object(Sentence sentence) {
        JsonObjectBuilder facts = Json.createObjectBuilder();
        sentence.facts().forEach((name, fact) -> facts.add(name, value(fact)));
        return Json.createObjectBuilder()
                .add("code", sentence.code())
                .add("english", sentence.english())
                .add("facts", facts)
                .build();
    }

    private static JsonValue value(Object fact) {
        return fact instanceof Sentence within ? object(within) : Json.createValue(String.valueOf(fact));
    }

    private static Sentence sentence(JsonObject kept) {
        Map<String, Object> facts = new LinkedHashMap<>();
        kept.getJsonObject("facts").forEach((name, fact) -> facts.put(name, fact(fact)));
        return Sentence.of(kept.getString("code"), kept.getString("english"), facts);
    }

    private static Object fact(JsonValue kept) {
        return kept instanceof JsonObject within ? sentence(within) : ((JsonString) kept).getString();
    }
}
