package dev.centralita.housekeeping;

/**
 * The platform's word on a closing that is over and done with.
 *
 * @param httpStatus the status of the answer, for the operator's table
 */
public record ClosingReceipt(int httpStatus, Ending ending) {

    /** Whose doing it is that the conversation is no longer open. */
    public enum Ending {
        /** Ours. */
        CLOSED,
        /** Somebody else's: it was closed when we came. */
        CLOSED_BEFORE,
        /** The platform no longer knows the conversation. */
        GONE
    }
}
