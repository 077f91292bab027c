package dev.centralita.housekeeping;

import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;

/** The platform did not answer as it should; trying again later is right. */
public class DeskUnavailable extends RuntimeException implements Explained {

    private final transient Sentence why;
    private final int httpStatus;

    /** For one answer of the platform, or 0 where there was none. */
    public DeskUnavailable(String message, int httpStatus) {
        this(message, Sentence.verbatim(message), httpStatus);
    }

    public DeskUnavailable(Sentence why, int httpStatus) {
        this(why.toString(), why, httpStatus);
    }

    /** With a message for the log that may say more than what people are told. */
    public DeskUnavailable(String message, Sentence why, int httpStatus) {
        super(message);
        this.why = why;
        this.httpStatus = httpStatus;
    }

    @Override
    public Sentence why() {
        return why;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
