package dev.centralita.housekeeping;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The numbers that platforms hide in texts. */
final class Numbers {

    /** Eighteen digits always fit a long. */
    private static final Pattern POSITIVE = Pattern.compile("0*[1-9][0-9]{0,17}");

    private Numbers() {}

    static OptionalLong of(String text) {
        return POSITIVE.matcher(text).matches() ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
