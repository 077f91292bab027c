package dev.centralita.ami;

/** A line break inside a value would begin a header of its own on the wire, or a whole action. */
final class OneLine {

    private OneLine() {}

    static void require(String what, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(what + " has a control character (expected: printable characters)");
        }
    }
}
