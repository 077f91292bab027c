package dev.centralita.administration.job;

import dev.centralita.shared.Worded;

/** How one item of a run ended. */
public enum ItemOutcome implements Worded {
    /** Done, and seen to be done. */
    ACTED,
    /** A dry run would have done it. */
    WOULD_ACT,
    /** Left alone by the rule. */
    SKIPPED,
    /** Left alone because it changed after it was chosen. */
    CHANGED,
    /** Tried without success; the next run tries again. */
    FAILED
}
