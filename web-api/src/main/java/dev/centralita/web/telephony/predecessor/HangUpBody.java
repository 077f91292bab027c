package dev.centralita.web.telephony.predecessor;

import dev.centralita.web.Language;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The body of a hang-up, read as leniently and as strictly as the predecessor reads it.
 *
 * @param answer what is wrong, or empty where the extension is good
 */
record HangUpBody(String extension, Optional<Answer> answer) {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 5;

    /**
     * Reads what came.
     *
     * @param isDeclaredEmpty whether the caller said that there would be nothing
     */
    static HangUpBody read(byte[] body, boolean isDeclaredEmpty, Language language) {
        if (isDeclaredEmpty) {
            return wrong(Answer.wrong(Answer.say(language, "errorFailedBody")));
        }
        if (body.length == 0) {
            return wrong(Answer.wrong(JsonValue.NULL));
        }
        Text text = new Text(new String(body, StandardCharsets.UTF_8));
        try (JsonReader reader = Json.createReader(text)) {
            return of(reader.readValue(), language);
        } catch (JsonException malformed) {
            return wrong(text.isUsedUp ? Answer.wrong(JsonValue.NULL) : invalid(language));
        }
    }

    /** Knows whether somebody wanted to read on where it ended. */
    private static final class Text extends StringReader {

        private boolean isUsedUp;

        Text(String text) {
            super(text);
        }

        @Override
        public int read(char[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            isUsedUp = read < 0;
            return read;
        }
    }

    private static HangUpBody of(JsonValue json, Language language) {
        if (json == JsonValue.NULL) {
            return checked("", language);
        }
        if (!(json instanceof JsonObject object)) {
            return wrong(invalid(language));
        }
        JsonValue extension = object.entrySet().stream()
                .filter(member -> member.getKey().equalsIgnoreCase("extension"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(JsonValue.NULL);
        if (extension == JsonValue.NULL) {
            return checked("", language);
        }
        return extension instanceof JsonString text ? checked(text.getString(), language) : wrong(invalid(language));
    }

    /** The first broken rule is told, and only that. */
    private static HangUpBody checked(String extension, Language language) {
        String message = "";
        if (extension.isEmpty()) {
            message = Answer.say(language, "veRequired");
        } else if (!extension.matches("[0-9]+")) {
            message = Answer.say(language, "veNumber");
        } else if (extension.length() < SHORTEST) {
            message = bound(language, "veMinChar", SHORTEST);
        } else if (extension.length() > LONGEST) {
            message = bound(language, "veMaxChar", LONGEST);
        }
        return message.isEmpty() ? new HangUpBody(extension, Optional.empty()) : wrong(broken(message));
    }

    private static String bound(Language language, String rule, int characters) {
        return Answer.say(language, rule) + " " + characters + " " + Answer.say(language, "veChar");
    }

    private static Answer broken(String message) {
        return Answer.wrong(Json.createArrayBuilder()
                .add(Json.createObjectBuilder().add("field", "extension").add("message", message))
                .build());
    }

    private static Answer invalid(Language language) {
        return Answer.wrong(Answer.say(language, "invalidJson"));
    }

    private static HangUpBody wrong(Answer answer) {
        return new HangUpBody("", Optional.of(answer));
    }
}
