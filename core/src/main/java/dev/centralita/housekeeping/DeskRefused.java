package dev.centralita.housekeeping;

/** The platform said no; trying the same again is of no use until something changes. */
public class DeskRefused extends RuntimeException {

    private final int httpStatus;

    /** For one answer of the platform. */
    public DeskRefused(String message, int httpStatus) {
        super(message);
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
