package dev.centralita.housekeeping;

import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;

/** The platform said no; trying the same again is of no use until something changes. */
public class DeskRefused extends RuntimeException implements Explained {

    private final transient Sentence why;
    private final int httpStatus;

    /** For one answer of the platform. */
    public DeskRefused(String message, int httpStatus) {
        this(Sentence.verbatim(message), httpStatus);
    }

    public DeskRefused(Sentence why, int httpStatus) {
        super(why.toString());
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
