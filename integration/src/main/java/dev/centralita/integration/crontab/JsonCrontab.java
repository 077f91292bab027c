package dev.centralita.integration.crontab;

import dev.centralita.administration.crontab.CrontabEntry;
import dev.centralita.administration.crontab.CrontabReader;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
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

    private static final Sentence NO_LIST =
            Sentence.of("crontab-no-list", "the file is no list (expected: a JSON array of entries)");
    private static final Sentence NO_ENTRY =
            Sentence.of("crontab-no-entry", "no entry (expected: {\"schedule\": …, \"task\": …, \"enabled\": …})");
    private static final Sentence BREAKS_OFF =
            Sentence.of("crontab-breaks-off", "not JSON from here on; nothing after this line was read");

    @Override
    public List<CrontabEntry> read(String text) {
        List<CrontabEntry> entries = new ArrayList<>();
        int line = 1;
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != JsonParser.Event.START_ARRAY) {
                return List.of(CrontabEntry.unreadable(1, "", NO_LIST));
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
            entries.add(CrontabEntry.unreadable(lineOf(malformed, line), "", BREAKS_OFF));
        }
        return entries;
    }

    private static CrontabEntry entry(int line, JsonValue value) {
        if (!(value instanceof JsonObject entry)) {
            return CrontabEntry.unreadable(line, value.toString(), NO_ENTRY);
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
        } catch (Unfit unfit) {
            return CrontabEntry.unreadable(line, entry.toString(), unfit.why());
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
        throw unfit(field, value, Sentence.of("a-text", "a text"));
    }

    /** An entry that does not say is off, as it was for the predecessor. */
    private static boolean flag(JsonObject entry, String field) {
        JsonValue value = entry.getOrDefault(field, JsonValue.FALSE);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw unfit(field, value, Sentence.of("yes-or-no", "true or false"));
    }

    private static Map<String, String> texts(JsonObject entry, String field) {
        JsonValue value = entry.getOrDefault(field, JsonValue.EMPTY_JSON_OBJECT);
        if (!(value instanceof JsonObject object)) {
            throw unfit(field, value, Sentence.of("names-and-values", "an object of names and values"));
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

    private static Unfit unfit(String field, JsonValue value, Sentence expected) {
        return Unfit.because(Sentence.wrong(field, value, expected));
    }
}
