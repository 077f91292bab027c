package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/** One channel as Asterisk names it, {@code PJSIP/204-0000001f}; never a pattern that could mean several. */
public record ChannelName(String value) {

    public static final String FORM = "[A-Za-z][A-Za-z0-9]{1,19}/[A-Za-z0-9_.@:;+*#/-]{1,200}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public ChannelName {
        if (!PATTERN.matcher(value).matches()) {
            throw new IllegalArgumentException("channel: \"" + value + "\" (expected: a name like PJSIP/204-0000001f)");
        }
    }

    /** Without telephone numbers. */
    @Override
    public String toString() {
        return OutsideNumber.masked(value);
    }
}
