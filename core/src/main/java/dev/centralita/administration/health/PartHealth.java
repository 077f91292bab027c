package dev.centralita.administration.health;

import dev.centralita.shared.Sentence;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How one part is.
 *
 * @param explanation one sentence without secrets: what is wrong, or what was seen
 * @param sentence the same in any language; null for an explanation that is passed on as it came
 */
public record PartHealth(
        State state, String explanation, @Nullable Sentence sentence) {

    /** Off means: not set up here, and nothing is missing because of it. */
    public enum State {
        UP,
        DOWN,
        OFF
    }

    public static PartHealth up(Sentence sentence) {
        return new PartHealth(State.UP, sentence.toString(), sentence);
    }

    public static PartHealth up(String explanation) {
        return new PartHealth(State.UP, explanation, null);
    }

    public static PartHealth down(Sentence sentence) {
        return new PartHealth(State.DOWN, sentence.toString(), sentence);
    }

    public static PartHealth down(String explanation) {
        return new PartHealth(State.DOWN, explanation, null);
    }

    public static PartHealth off(Sentence sentence) {
        return new PartHealth(State.OFF, sentence.toString(), sentence);
    }

    public static PartHealth off(String explanation) {
        return new PartHealth(State.OFF, explanation, null);
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT) + ": " + explanation;
    }
}
