package dev.centralita.shared;

/** Who does something: a person at the console, a program with an API key, or the hub itself. */
public record Actor(Kind kind, String name) {

    /** The hub acting by schedule. */
    public static final Actor HUB = new Actor(Kind.HUB, "hub");

    /** Somebody who has not signed in. */
    public static final Actor STRANGER = new Actor(Kind.STRANGER, "");

    /** What sort of actor. */
    public enum Kind {
        USER,
        API_KEY,
        HUB,
        STRANGER
    }
}
