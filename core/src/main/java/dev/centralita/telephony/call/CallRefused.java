package dev.centralita.telephony.call;

/** The ledger cannot hold one of the calls it was given, now or later. */
public class CallRefused extends RuntimeException {

    public CallRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
