package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/** Where somebody sits: an extension as people know it, {@code 204}, or an interface as a PBX does, {@code PJSIP/204}. */
public record Station(String value) {

    public static final String FORM = "([A-Za-z][A-Za-z0-9]{1,19}/)?[A-Za-z0-9_.@+*#/-]{1,80}";

    private static final Pattern PATTERN = Pattern.compile(FORM);
    private static final Pattern REST = Pattern.compile("@.*");

    public Station {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "station: \"" + value + "\" (expected: an extension like 204 or an interface like PJSIP/204)");
        }
    }

    boolean isInterface() {
        return value.indexOf('/') > 0;
    }

    /** {@code 204}, whichever way it was said. */
    String extension() {
        return REST.matcher(value.substring(value.indexOf('/') + 1)).replaceFirst("");
    }

    /** Without telephone numbers. */
    @Override
    public String toString() {
        return OutsideNumber.masked(value);
    }
}
