package dev.centralita.housekeeping.rule;

/**
 * The hub's own mark on one act of one ladder, the same whenever the act is tried again. A desk that can keeps it with
 * the message, so that nothing is said twice.
 */
public record ActKey(String value) {

    /** How every mark begins; a message that carries one was said by the hub. */
    public static final String PREFIX = "centralita:";

    public ActKey {
        if (!value.startsWith(PREFIX) || value.length() == PREFIX.length()) {
            throw new IllegalArgumentException("act key: \"" + value + "\" (expected: " + PREFIX + "…)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
