package dev.centralita.telephony.floor;

import java.time.Instant;

/** An extension and what its phone does. */
public record Phone(String extension, State state, Instant since) {

    /** As Asterisk combines them. */
    public enum State {
        IDLE,
        IN_USE,
        BUSY,
        RINGING,
        IN_USE_RINGING,
        ON_HOLD,
        IN_USE_ON_HOLD,
        UNAVAILABLE,
        UNKNOWN
    }
}
