package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.integration.http.Answer;
import dev.centralita.shared.Sentence;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.Map;
import java.util.stream.Collectors;

/** What Chatwoot says when it does not do what was asked; some of it comes with a status of success. */
final class Refusal {

    private static final int LONGEST_REASON = 200;

    private Refusal() {}

    /** Whether the answer, whatever its status, says that something went wrong. */
    static boolean isIn(JsonObject answer) {
        return !reason(answer).isEmpty();
    }

    static RuntimeException of(String what, Answer answer) {
        return of(Sentence.verbatim(what), answer);
    }

    /** For what was asked, to follow Chatwoot's name: {@code will not list inboxes}. */
    static RuntimeException of(Sentence what, Answer answer) {
        String reason = reason(answer);
        Sentence sentence = Sentence.of(
                "said-no",
                "{system} {what}: {status}{reason}",
                Map.of(
                        "system",
                        "Chatwoot",
                        "what",
                        what,
                        "status",
                        answer.status(),
                        "reason",
                        reason.isEmpty() ? "" : ", \"" + reason + "\""));
        return answer.status() == 429 || answer.status() >= 500 || answer.status() < 400
                ? new DeskUnavailable(sentence, answer.status())
                : new DeskRefused(sentence, answer.status());
    }

    private static String reason(Answer answer) {
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readValue() instanceof JsonObject object ? reason(object) : "";
        } catch (JsonException | IllegalStateException noJson) {
            return "";
        }
    }

    private static String reason(JsonObject answer) {
        String reason = "";
        if (answer.get("error") instanceof JsonString text) {
            reason = text.getString();
        } else if (answer.get("errors") instanceof JsonArray texts && !texts.isEmpty()) {
            reason = texts.stream()
                    .map(text -> text instanceof JsonString string ? string.getString() : text.toString())
                    .collect(Collectors.joining("; "));
        } else if (answer.get("message") instanceof JsonString text && answer.containsKey("attributes")) {
            reason = text.getString();
        }
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
