package dev.centralita.telephony.command;

import java.time.Duration;

/** Somebody places calls faster than is allowed, or all that may ring at once do. */
public class TooManyCalls extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Duration wait;

    TooManyCalls(Duration wait) {
        super("the next call may be placed in " + wait);
        this.wait = wait;
    }

    /** Until another attempt makes sense. */
    public Duration pause() {
        return wait;
    }
}
