package dev.centralita.testbed.chatwoot;

import java.util.Arrays;
import java.util.Locale;

/** Where a conversation stands, with Chatwoot's code for it. */
public enum Status {
    OPEN(0),
    RESOLVED(1),
    PENDING(2),
    SNOOZED(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Status of(int code) {
        return Arrays.stream(values())
                .filter(status -> status.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("status: " + code + " (expected: 0 to 3)"));
    }

    int code() {
        return code;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
