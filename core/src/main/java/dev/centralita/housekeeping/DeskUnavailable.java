package dev.centralita.housekeeping;

/** The platform did not answer as it should; trying again later is right. */
public class DeskUnavailable extends RuntimeException {

    private final int httpStatus;

    /** For one answer of the platform, or 0 where there was none. */
    public DeskUnavailable(String message, int httpStatus) {
        super(message);
        this.httpStatus = httpStatus;
    }

    public int httpStatus() {
        return httpStatus;
    }
}
