package dev.centralita.jobs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How firmly this node holds a run, and what its task was told about that. A hold lasts from before it was asked for, so
 * that it ends here before another node may take the run.
 */
class Hold {

    /** Why the task was told to stop. */
    private enum Stop {
        ASKED_FOR,
        INTERRUPTED
    }

    private final Duration lease;
    private final Clock clock;

    private volatile Instant until;
    private volatile boolean isToStop;
    private volatile boolean isNodeLeaving;
    private volatile boolean isTaken;
    private volatile @Nullable Stop told;

    Hold(Duration lease, Instant asked, boolean toStop, Clock clock) {
        this.lease = lease;
        this.clock = clock;
        this.until = asked.plus(lease);
        this.isToStop = toStop;
    }

    void renewed(Instant asked, boolean toStop) {
        until = asked.plus(lease);
        isToStop |= toStop;
    }

    /** Another node has the run. */
    void taken() {
        isTaken = true;
    }

    boolean isTaken() {
        return isTaken;
    }

    void nodeLeaves() {
        isNodeLeaving = true;
    }

    boolean isNodeLeaving() {
        return isNodeLeaving;
    }

    /** Whether another node has the run, or may have it. */
    boolean isLost() {
        return isTaken || !clock.instant().isBefore(until);
    }

    /** The work was broken off for a reason of ours, and has to be continued. */
    void interrupt() {
        told = Stop.INTERRUPTED;
    }

    boolean shouldStop() {
        if (isLost() || isNodeLeaving) {
            interrupt();
        } else if (isToStop && told == null) {
            told = Stop.ASKED_FOR;
        }
        return told != null;
    }

    boolean wasStoppedOnRequest() {
        return told == Stop.ASKED_FOR;
    }

    boolean wasInterrupted() {
        return told == Stop.INTERRUPTED;
    }
}
