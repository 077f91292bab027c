package dev.centralita.telephony.gap;

/** Where somebody stumbled, for the log: without what they stumbled over, which may be a number that was dialled. */
final class Stumble extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Stumble(String kind) {
        super(kind, null, false, true);
    }

    static Stumble at(RuntimeException failure) {
        Stumble stumble = new Stumble(failure.getClass().getName());
        stumble.setStackTrace(failure.getStackTrace());
        return stumble;
    }
}
