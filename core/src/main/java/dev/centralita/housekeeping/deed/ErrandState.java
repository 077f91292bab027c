package dev.centralita.housekeeping.deed;

import dev.centralita.shared.Worded;

/** How an errand stands. */
public enum ErrandState implements Worded {
    /** Written down, not known to be done. */
    PENDING,
    DONE,
    /** Tried in vain; tried again by the next run. */
    FAILED,
    /** Given up, because the conversation changed. */
    DROPPED
}
