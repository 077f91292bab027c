package dev.centralita.housekeeping.closing;

import java.util.Map;

/**
 * What a run decided about one thing, and what it saw.
 *
 * @param subject a conversation's id, or {@code agent 157100}
 */
public record Decision(String subject, Verdict verdict, Reason reason, Map<String, String> facts) {

    public Decision {
        facts = Map.copyOf(facts);
    }
}
