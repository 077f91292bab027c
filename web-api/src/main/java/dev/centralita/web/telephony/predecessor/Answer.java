package dev.centralita.web.telephony.predecessor;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What the predecessor answers: a notice, perhaps with a record, or an error. */
record Answer(int status, JsonObject body) {

    private static final Texts TEXTS = Texts.of("telephony.predecessor.Answers");

    static Answer done(Language language, String notice) {
        return new Answer(
                200,
                Json.createObjectBuilder().add("notice", say(language, notice)).build());
    }

    /** Nothing to tell is told as null. */
    static Answer found(Language language, String notice, JsonArrayBuilder records) {
        JsonValue record = records.build();
        return new Answer(
                200,
                Json.createObjectBuilder()
                        .add("notice", say(language, notice))
                        .add("record", record.asJsonArray().isEmpty() ? JsonValue.NULL : record)
                        .build());
    }

    static Answer wrong(JsonValue error) {
        return new Answer(400, Json.createObjectBuilder().add("error", error).build());
    }

    static Answer wrong(String error) {
        return wrong(Json.createValue(error));
    }

    static Answer databaseIsAway(Language language) {
        return wrong(Texts.say(language, DatabaseAway.TOLD));
    }

    static String say(Language language, String key) {
        return TEXTS.say(language, key);
    }

    void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType("application/json; charset=utf-8");
        response.getOutputStream().write(body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
