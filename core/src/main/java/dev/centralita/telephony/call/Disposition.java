package dev.centralita.telephony.call;

import java.util.Optional;

/** What became of a call. */
public enum Disposition {
    ANSWERED,
    /** The caller hung up while waiting in a queue. */
    ABANDONED,
    /** The caller left the queue another way, by a key for instance, and then reached nobody. */
    EXITED,
    BUSY,
    NO_ANSWER,
    /** The caller hung up while somebody was being rung outside of any queue. */
    CANCELLED,
    FAILED,
    /** The PBX took the call itself and rang nobody: an announcement, a menu, a queue that let nobody in. */
    UNSERVED;

    /** Whether the other side, not the caller, is why nobody talked; the caller only hung up on a tone then. */
    boolean isRefusal() {
        return this == BUSY || this == NO_ANSWER || this == FAILED;
    }

    static Disposition of(DialResult result) {
        return switch (result) {
            case ANSWERED -> ANSWERED;
            case BUSY -> BUSY;
            case NO_ANSWER -> NO_ANSWER;
            case CANCELLED -> CANCELLED;
            case FAILED -> FAILED;
        };
    }

    /** What a cause of hanging up (ITU-T Q.850) says; empty where it is a normal one. */
    static Optional<Disposition> ofCause(int cause) {
        return switch (cause) {
            case 0, 16, 26, 31, 127 -> Optional.empty();
            case 17 -> Optional.of(BUSY);
            case 18, 19 -> Optional.of(NO_ANSWER);
            default -> Optional.of(FAILED);
        };
    }
}
