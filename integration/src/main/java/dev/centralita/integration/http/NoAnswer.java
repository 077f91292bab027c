package dev.centralita.integration.http;

import java.util.Locale;

/** The other side gave no answer that could be used, also not after repeating. */
public class NoAnswer extends RuntimeException {

    private final Reason reason;
    private final String how;
    private final int httpStatus;

    NoAnswer(Reason reason, String how, int httpStatus) {
        super(how);
        this.reason = reason;
        this.how = how;
        this.httpStatus = httpStatus;
    }

    NoAnswer(Reason reason, String how) {
        this(reason, how, 0);
    }

    public Reason reason() {
        return reason;
    }

    /** What happened, to follow the system's name: {@code cannot be reached}. */
    public String how() {
        return how;
    }

    /** The status of the answer that could not be used, or 0 where there was none. */
    public int httpStatus() {
        return httpStatus;
    }

    /** What stood in the way. */
    public enum Reason {
        UNREACHABLE,
        TOO_SLOW,
        CUT_OFF,
        TOO_LARGE,
        UNREADABLE,
        /** Not even asked, because it has been failing. */
        HELD_BACK,
        /** We are being shut down. */
        INTERRUPTED;

        /** Whether asking again may help. */
        boolean mayPass() {
            return this != TOO_LARGE && this != HELD_BACK && this != INTERRUPTED;
        }

        /** As a metric's label: {@code too-slow}. */
        String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
