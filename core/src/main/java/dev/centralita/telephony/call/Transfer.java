package dev.centralita.telephony.call;

import java.time.Instant;

/** A call handed on: by whom, to which extension. */
public record Transfer(Instant at, Kind kind, String by, String to) {

    /** Whether the one who hands on has asked the other first. */
    public enum Kind {
        BLIND,
        ATTENDED
    }

    /** Books keep the same transfer with whole seconds. */
    boolean isSameAs(Transfer other) {
        return kind == other.kind && by.equals(other.by) && Moments.areClose(at, other.at);
    }
}
