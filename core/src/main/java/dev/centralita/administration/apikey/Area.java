package dev.centralita.administration.apikey;

import java.util.Arrays;
import java.util.Locale;

/** What part of the hub an API key opens. */
public enum Area {
    JOBS,
    HOUSEKEEPING,
    TELEPHONY,
    ADMINISTRATION;

    public static Area of(String word) {
        return Arrays.stream(values())
                .filter(area -> area.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "area: \"" + word + "\" (expected: jobs, housekeeping, telephony or administration)"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
