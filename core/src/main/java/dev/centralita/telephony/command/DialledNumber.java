package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/** What somebody could dial on a phone. */
public record DialledNumber(String value) {

    public static final String FORM = "\\+?[0-9*#]{1,32}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public DialledNumber {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("number: \"" + value + "\" (expected: 1 to 32 digits, *, #)");
        }
    }

    @Override
    public String toString() {
        return "a number of " + value.length();
    }
}
