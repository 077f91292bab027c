package dev.centralita.web.problem;

import dev.centralita.shared.LogContext;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong, as RFC 9457 writes it.
 *
 * @param code for programs; the title and detail are for people, in their language
 * @param retryAfter when another attempt makes sense, where we know
 */
public record Problem(
        int status,
        String code,
        String title,
        String detail,
        List<InvalidField> fields,
        Language language,
        @Nullable Duration retryAfter) {

    public static final String MEDIA_TYPE = "application/problem+json";

    static final Texts TEXTS = Texts.of("problem.Problems");

    private static final Map<Integer, String> CODES = Map.ofEntries(
            Map.entry(400, "bad-request"),
            Map.entry(401, "not-signed-in"),
            Map.entry(403, "not-allowed"),
            Map.entry(404, "not-found"),
            Map.entry(405, "method-not-allowed"),
            Map.entry(406, "not-acceptable"),
            Map.entry(409, "conflict"),
            Map.entry(412, "changed-meanwhile"),
            Map.entry(413, "too-large"),
            Map.entry(415, "unsupported-media-type"),
            Map.entry(429, "too-many-requests"),
            Map.entry(500, "unexpected"),
            Map.entry(502, "unavailable"),
            Map.entry(503, "unavailable"),
            Map.entry(504, "unavailable"));

    public Problem {
        fields = List.copyOf(fields);
    }

    /** The problem that a bare status stands for. */
    public static Problem of(int status, Language language) {
        String code = CODES.getOrDefault(status, status < 500 ? "bad-request" : "unexpected");
        String detail = TEXTS.say(language, code, LogContext.present()); // some name the request
        return new Problem(status, code, title(code, language), detail, List.of(), language, null);
    }

    static Problem of(Refused refused, Language language) {
        String kind = CODES.getOrDefault(refused.status(), "bad-request");
        return new Problem(
                refused.status(),
                refused.code(),
                title(kind, language),
                refused.sentence(language),
                List.of(),
                language,
                refused.pause().orElse(null));
    }

    static Problem of(InvalidFields invalid, Language language) {
        String code = "invalid-fields";
        return new Problem(
                400, code, title(code, language), TEXTS.say(language, code), invalid.fields(), language, null);
    }

    /** The header's value; a broken second counts whole. */
    Optional<String> retryAfterSeconds() {
        return Optional.ofNullable(retryAfter)
                .map(wait -> Long.toString(wait.plusNanos(999_999_999).toSeconds()));
    }

    /** The text of the answer, naming the request by the id that the logs know it by. */
    public String toJson() {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", "urn:centralita:problem:" + code)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("code", code);
        String request = LogContext.present().get(LogContext.REQUEST);
        if (request != null) {
            json.add("requestId", request);
        }
        if (!fields.isEmpty()) {
            JsonArrayBuilder errors = Json.createArrayBuilder();
            fields.forEach(field -> errors.add(Json.createObjectBuilder()
                    .add("field", field.field())
                    .add("code", field.code())
                    .add("message", field.message(language))));
            json.add("errors", errors);
        }
        return json.build().toString();
    }

    private static String title(String code, Language language) {
        return TEXTS.say(language, code + ".title");
    }
}
