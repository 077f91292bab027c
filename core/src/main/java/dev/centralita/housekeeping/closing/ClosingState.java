package dev.centralita.housekeeping.closing;

import dev.centralita.shared.Worded;

/** Where a closing stands. */
public enum ClosingState implements Worded {
    /** Written down, not yet known to be done. */
    PENDING,
    /** The platform said that it is closed. */
    CLOSED,
    /** Left alone, because something happened in it or the run was stopped. */
    LEFT_OPEN,
    /** Tried without success; the next run tries again. */
    FAILED,
    /** The platform does not know it any more. */
    GONE,
    /** Logged by the predecessor, which kept no outcome. */
    BEFORE_CENTRALITA
}
