package dev.centralita.telephony.call;

/** How ringing somebody ended. */
public enum DialResult {
    ANSWERED,
    BUSY,
    NO_ANSWER,
    /** We stopped ringing: the caller gave up, or somebody else took the call. */
    CANCELLED,
    FAILED
}
