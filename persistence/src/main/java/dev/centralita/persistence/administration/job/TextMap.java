package dev.centralita.persistence.administration.job;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;

/** Names and texts as the database keeps them. */
final class TextMap {

    private TextMap() {}

    static String toJson(Map<String, String> texts) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        texts.forEach(json::add);
        return json.build().toString();
    }

    static Map<String, String> ofJson(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            Map<String, String> texts = new LinkedHashMap<>();
            reader.readObject()
                    .forEach((name, value) -> texts.put(name, ((jakarta.json.JsonString) value).getString()));
            return texts;
        }
    }
}
