package dev.centralita.housekeeping.deed;

/** What became of one conversation in a run. */
public enum Outcome {
    ACTED,
    WOULD_ACT,
    SKIPPED,
    CHANGED,
    FAILED
}
