package dev.centralita.telephony.pbx;

import java.util.regex.Pattern;

/** A PBX among ours, by the name the operator gave it. */
public record PbxName(String value) {

    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    public PbxName {
        if (!WORD.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "PBX name: \"" + value + "\" (expected: up to 64 letters, digits, dots, dashes and underscores)");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
