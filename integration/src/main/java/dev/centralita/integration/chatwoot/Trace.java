package dev.centralita.integration.chatwoot;

import dev.centralita.integration.http.Answer;
import dev.centralita.integration.http.Call;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes every request and answer to the log where that is wanted, without what people said or are called. */
record Trace(boolean isOn) {

    private static final Logger log = System.getLogger(Trace.class.getName());
    private static final int LONGEST = 2_000;

    private static final Pattern PERSONAL = Pattern.compile(
            "(\"(?:content|name|available_name|email|phone_number|identifier|thumbnail|avatar|avatar_url|text)\"\\s*:\\s*)"
                    + "\"(?:[^\"\\\\]|\\\\.)*+\"");

    void request(Call call) {
        if (isOn) {
            log.log(Level.INFO, () -> "Chatwoot is asked: " + call + masked(call.body()));
        }
    }

    void answer(Call call, Answer answer) {
        if (isOn) {
            log.log(Level.INFO, () -> "Chatwoot answers: " + call + " -> " + answer.status() + masked(answer.body()));
        }
    }

    static String masked(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return "";
        }
        String masked = PERSONAL.matcher(body).replaceAll("$1\"***\"");
        return " " + (masked.length() > LONGEST ? masked.substring(0, LONGEST) + "…" : masked);
    }
}
