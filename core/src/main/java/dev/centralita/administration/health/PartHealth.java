package dev.centralita.administration.health;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one part is.
 *
 * @param explanation one sentence without secrets: what is wrong, or what was seen
 * @param code the sentence's, under which it is known in every language; null for one that is passed on as it came
 * @param facts what fills the gaps of that sentence
 */
public record PartHealth(
        State state, String explanation, @Nullable String code, Map<String, String> facts) {

    public PartHealth {
        facts = Map.copyOf(facts);
    }

    /** Off means: not set up here, and nothing is missing because of it. */
    public enum State {
        UP,
        DOWN,
        OFF
    }

    public static PartHealth up(String explanation) {
        return new PartHealth(State.UP, explanation, null, Map.of());
    }

    public static PartHealth down(String explanation) {
        return new PartHealth(State.DOWN, explanation, null, Map.of());
    }

    public static PartHealth off(String explanation) {
        return new PartHealth(State.OFF, explanation, null, Map.of());
    }

    /** The same, with the code and the facts by which others say it in their language. */
    public PartHealth known(String sentence, Map<String, String> gaps) {
        return new PartHealth(state, explanation, sentence, gaps);
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT) + ": " + explanation;
    }
}
