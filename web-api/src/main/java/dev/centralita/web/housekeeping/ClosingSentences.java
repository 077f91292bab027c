package dev.centralita.web.housekeeping;

import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import dev.centralita.web.housekeeping.rule.Spoken;
import java.util.HashMap;
import java.util.Map;

/** Why a conversation was closed or was not, in a sentence. */
final class ClosingSentences {

    static final Texts TEXTS = Texts.of("housekeeping.Closings");

    private ClosingSentences() {}

    /** From the reason of a decision and what was seen. */
    static String about(String reason, Map<String, String> facts, Language language) {
        if (!TEXTS.has(reason)) {
            return reason;
        }
        Map<String, String> gaps = new HashMap<>(Map.of("agent", Spoken.UNKNOWN, "status", Spoken.UNKNOWN));
        gaps.putAll(facts);
        gaps.put("silentSince", Spoken.moment(facts.get("silentSince")));
        gaps.put("allowed", Spoken.duration(facts.get("allowed"), language));
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
}
