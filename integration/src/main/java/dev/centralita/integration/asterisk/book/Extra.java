package dev.centralita.integration.asterisk.book;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;

/** What an entry says beyond its columns. Nothing where it is not written as JSON: older releases write otherwise. */
record Extra(JsonObject values) {

    static Extra of(String text) {
        if (!text.startsWith("{")) {
            return new Extra(JsonValue.EMPTY_JSON_OBJECT);
        }
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Extra(reader.readObject());
        } catch (JsonException cut) {
            return new Extra(JsonValue.EMPTY_JSON_OBJECT);
        }
    }

    String text(String name) {
        return switch (values.getOrDefault(name, JsonValue.NULL).getValueType()) {
            case STRING -> values.getString(name);
            case NUMBER -> values.getJsonNumber(name).toString();
            default -> "";
        };
    }

    int number(String name) {
        String text = text(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}
