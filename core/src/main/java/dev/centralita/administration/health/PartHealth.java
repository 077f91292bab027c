package dev.centralita.administration.health;

import java.util.Locale;

/**
 * How one part is.
 *
 * @param explanation one sentence without secrets: what is wrong, or what was seen
 */
public record PartHealth(State state, String explanation) {

    /** Off means: not set up here, and nothing is missing because of it. */
    public enum State {
        UP,
        DOWN,
        OFF
    }

    public static PartHealth up(String explanation) {
        return new PartHealth(State.UP, explanation);
    }

    public static PartHealth down(String explanation) {
        return new PartHealth(State.DOWN, explanation);
    }

    public static PartHealth off(String explanation) {
        return new PartHealth(State.OFF, explanation);
    }

    @Override
    public String toString() {
        return state.name().toLowerCase(Locale.ROOT) + ": " + explanation;
    }
}
