package dev.centralita.administration.user;

import java.util.Arrays;
import java.util.Locale;

/** What a person or a program may do; each role includes the ones before it. */
public enum Role {
    VIEWER,
    OPERATOR,
    SUPERVISOR,
    ADMIN;

    public static Role of(String word) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "role: \"" + word + "\" (expected: viewer, operator, supervisor or admin)"));
    }

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }

    /** The role as settings, tables and JSON write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
