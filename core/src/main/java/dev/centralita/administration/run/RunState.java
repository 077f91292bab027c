package dev.centralita.administration.run;

import dev.centralita.shared.Worded;

/** Where a run is. */
public enum RunState implements Worded {
    QUEUED,
    RUNNING,
    SUCCEEDED,
    FAILED,
    STOPPED,
    /** It meant to act on more than somebody should look at first. */
    HELD;

    public boolean isOver() {
        return this != QUEUED && this != RUNNING;
    }
}
