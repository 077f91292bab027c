package dev.centralita.telephony.command;

import java.util.regex.Pattern;

/** A telephone number that became part of a PBX's name for something; extensions are shorter. */
final class OutsideNumber {

    private static final Pattern FORM = Pattern.compile("(?<=^|/)\\+?\\d{4,}(?=\\d\\d(?!\\d))");

    private OutsideNumber() {}

    /** The name without it, but for its end. */
    static String masked(String name) {
        return FORM.matcher(name).replaceAll("…");
    }
}
