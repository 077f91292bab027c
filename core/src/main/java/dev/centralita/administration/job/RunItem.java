package dev.centralita.administration.job;

import java.util.Map;

/**
 * What a run decided about one thing, and why.
 *
 * @param item the thing's id as the operator knows it
 * @param reason a code with a sentence in every language: {@code silent-too-long}
 * @param facts what was seen, for the sentence and for whoever asks later; no message texts, no telephone numbers
 */
public record RunItem(String item, ItemOutcome outcome, String reason, Map<String, String> facts) {

    public RunItem {
        facts = Map.copyOf(facts);
    }
}
