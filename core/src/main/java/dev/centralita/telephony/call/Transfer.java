package dev.centralita.telephony.call;

import java.time.Instant;

/** A call handed on: by whom, to which extension. */
public record Transfer(Instant at, Kind kind, String by, String to) {

    /** Whether the one who hands on has asked the other first. */
    public enum Kind {
        BLIND,
        ATTENDED
    }
}
