package dev.centralita.housekeeping.closing;

/** What became of one conversation, or of one agent's list, in a run. */
public enum Verdict {
    CLOSED,
    WOULD_CLOSE,
    SKIPPED,
    CHANGED,
    FAILED
}
