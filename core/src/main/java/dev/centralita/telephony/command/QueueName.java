package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/** A queue of a PBX. */
public record QueueName(String value) {

    public static final String FORM = "[A-Za-z0-9_.-]{1,80}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public QueueName {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "queue: \"" + value + "\" (expected: up to 80 letters, digits, dots, dashes and underscores)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
