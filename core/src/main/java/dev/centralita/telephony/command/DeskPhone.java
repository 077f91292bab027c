package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/**
 * A phone that somebody can pick up: an extension, or an interface that is a device and nothing else. What could name a
 * context or a number at a trunk is none: whoever rings it would dial past {@code CALL_CONTEXT}.
 */
public record DeskPhone(String value) {

    public static final String FORM = "[A-Za-z0-9_.*#-]{1,80}|(PJSIP|SIP|IAX2)/[A-Za-z0-9_-]{1,80}|DAHDI/[0-9]{1,4}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public DeskPhone {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("phone: \"" + OutsideNumber.masked(value)
                    + "\" (expected: an extension like 204 or a device like PJSIP/204)");
        }
    }

    Station station() {
        return new Station(value);
    }

    @Override
    public String toString() {
        return station().toString();
    }
}
