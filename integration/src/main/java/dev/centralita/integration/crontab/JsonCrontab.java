package dev.centralita.integration.crontab;

import dev.centralita.administration.crontab.CrontabEntry;
import dev.centralita.administration.crontab.CrontabReader;
import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads entries one by one, so that each is known by its line and a later fault does not cost the earlier ones. */
@Dependent
class JsonCrontab implements CrontabReader {

    @Override
    public List<CrontabEntry> read(String text) {
        List<CrontabEntry> entries = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_ARRAY) {
                return List.of(
                        CrontabEntry.unreadable(1, "", "the file is no list (expected: a JSON array of entries)"));
            }
            while (parser.hasNext()) {
                JsonParser.Event event = parser.next();
                line = Math.toIntExact(parser.getLocation().getLineNumber());
                if (event == JsonParser.Event.END_ARRAY) {
                    return entries;
                }
                entries.add(entry(line, parser.getValue()));
            }
        } catch (JsonException malformed) {
            entries.add(CrontabEntry.unreadable(
                    lineOf(malformed, line), "", "not JSON from here on; nothing after this line was read"));
        }
        return entries;
    }

    private static CrontabEntry entry(int line, JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return CrontabEntry.unreadable(
                    line, value.toString(), "no entry (expected: {\"schedule\": …, \"task\": …, \"enabled\": …})");
        }
        try {
            return new CrontabEntry(
                    line,
                    entry.toString(),
                    text(entry, "schedule"),
                    text(entry, "task"),
                    flag(entry, "enabled"),
                    text(entry, "name"),
                    text(entry, "zone"),
                    texts(entry, "parameters"),
                    null);
        } catch (WrongValue wrong) {
            return CrontabEntry.unreadable(line, entry.toString(), String.valueOf(wrong.getMessage()));
        }
    }

    private static @Nullable String text(JsonObject entry, String field) {
        JsonValue value = entry.get(field);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw new WrongValue(field, value, "a text");
    }

    /** An entry that does not say is off, as it was for the predecessor. */
    private static boolean flag(JsonObject entry, String field) {
        JsonValue value = entry.getOrDefault(field, JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new WrongValue(field, value, "true or false");
    }

    private static Map<String, String> texts(JsonObject entry, String field) {
        JsonValue value = entry.getOrDefault(field, JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject object)) {
            throw new WrongValue(field, value, "an object of names and values");
        }
        Map<String, String> texts = new LinkedHashMap<>();
        object.forEach(
                (name, one) -> texts.put(name, one instanceof JsonString text ? text.getString() : one.toString()));
        return texts;
    }

    private static int lineOf(JsonException malformed, int lastKnown) {
        return malformed instanceof jakarta.json.stream.JsonParsingException located
                ? Math.toIntExact(Math.max(1, located.getLocation().getLineNumber()))
                : lastKnown;
    }

    private static class WrongValue extends IllegalArgumentException {

        WrongValue(String field, JsonValue value, String expected) {
            super(field + " " + value + " (expected: " + expected + ")");
        }
    }
}
