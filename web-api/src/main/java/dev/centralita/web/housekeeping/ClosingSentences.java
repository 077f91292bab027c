package dev.centralita.web.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a conversation was closed or was not, in a sentence. */
final class ClosingSentences {

    static final Texts TEXTS = Texts.of("housekeeping.Closings");

    private static final String UNKNOWN = "–";
    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private ClosingSentences() {}

    /** From the reason of a decision and what was seen. */
    static String about(String reason, Map<String, String> facts, Language language) {
        if (!TEXTS.has(reason)) {
            return reason;
        }
        Map<String, String> gaps = new HashMap<>(Map.of("agent", UNKNOWN, "status", UNKNOWN));
        gaps.putAll(facts);
        gaps.put("silentSince", moment(facts.get("silentSince")));
        gaps.put("allowed", duration(facts.get("allowed"), language));
        return TEXTS.say(language, reason, gaps);
    }

    static String about(Closing closing, Language language) {
        Reason reason = closing.reason();
        if (closing.state() == ClosingState.PENDING || reason == null) {
            return TEXTS.say(language, closing.state().word());
        }
        Map<String, String> facts = new HashMap<>();
        facts.put("agent", closing.agent().value());
        if (closing.staleSince() != null) {
            facts.put("silentSince", closing.staleSince().toString());
        }
        if (closing.httpStatus() != null) {
            facts.put("status", closing.httpStatus().toString());
        }
        return about(reason == Reason.SILENT_TOO_LONG ? "closed-for-silence" : reason.word(), facts, language);
    }

    private static String moment(@Nullable String written) {
        try {
            return written == null ? UNKNOWN : TO_THE_MINUTE.format(Instant.parse(written));
        } catch (DateTimeException otherForm) {
            return written;
        }
    }

    private static String duration(@Nullable String written, Language language) {
        try {
            return written == null ? UNKNOWN : spoken(Duration.parse(written), language);
        } catch (DateTimeException otherForm) {
            return written;
        }
    }

    private static String spoken(Duration duration, Language language) {
        long seconds = duration.toSeconds();
        if (seconds % 86_400 == 0) {
            return count(seconds / 86_400, "day", language);
        }
        if (seconds % 3600 == 0) {
            return count(seconds / 3600, "hour", language);
        }
        return seconds % 60 == 0 ? count(seconds / 60, "minute", language) : count(seconds, "second", language);
    }

    private static String count(long number, String unit, Language language) {
        return TEXTS.say(language, number == 1 ? unit : unit + "s", Map.of("number", number));
    }
}
