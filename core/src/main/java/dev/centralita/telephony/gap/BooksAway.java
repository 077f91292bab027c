package dev.centralita.telephony.gap;

/** The books of a PBX cannot be read now. */
public final class BooksAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param why a sentence without secrets */
    public BooksAway(String why, Throwable cause) {
        super(why, cause);
    }

    public BooksAway(String why) {
        super(why);
    }
}
