package dev.centralita.integration.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Spreads calls evenly over time, for every thread that calls one system.
 *
 * <p>Each call waits for its turn; turns lie one gap apart. When the system says "too many", no turn is given before
 * the moment it names, turns already given for before that moment are taken back, and the rate drops by a part; from
 * there it grows steadily back to what is permitted. A burst of refusals for calls that were under way together slows
 * down once.
 */
final class Pace {

    private static final double CUT = 0.92;
    private static final double LEAST_PART = 0.02;
    private static final double RECOVERY_SECONDS = 300;

    private final double permitted;
    private final Duration longestHold;
    private final Time time;

    private double rateAtCut;
    private long cutAt;
    private long nextTurn;
    private long heldUntil;
    private int refusalsInARow;

    Pace(double permitted, Duration longestHold, Time time) {
        this.permitted = permitted;
        this.longestHold = longestHold;
        this.time = time;
        this.rateAtCut = permitted;
        this.cutAt = time.nanos() - 1;
        this.nextTurn = time.nanos();
        this.heldUntil = nextTurn;
    }

    /** The moment a call was let go. */
    record Turn(long at) {}

    Turn await() throws InterruptedException {
        while (true) {
            long turn = reserve();
            long wait = turn - time.nanos();
            if (wait > 0) {
                time.pass(Duration.ofNanos(wait));
            }
            if (stillStands(turn)) {
                return new Turn(time.nanos());
            }
        }
    }

    private synchronized long reserve() {
        long now = time.nanos();
        long turn = later(later(now, nextTurn), heldUntil);
        nextTurn = turn + gap(now);
        return turn;
    }

    private synchronized boolean stillStands(long turn) {
        return turn - heldUntil >= 0;
    }

    /** The system took the call, whatever it answered. */
    synchronized void accepted() {
        refusalsInARow = 0;
    }

    /** The system said "too many"; it may have named a time to wait. */
    synchronized void refused(Turn turn, @Nullable Duration wish) {
        long now = time.nanos();
        if (turn.at() - cutAt > 0) {
            rateAtCut = Math.max(rate(now) * CUT, permitted * LEAST_PART);
            cutAt = now;
            refusalsInARow++;
        }
        heldUntil = later(heldUntil, now + hold(wish, now));
        nextTurn = later(nextTurn, heldUntil);
    }

    private long hold(@Nullable Duration wish, long now) {
        long wanted = wish != null ? wish.toNanos() : gap(now) << Math.min(refusalsInARow, 10);
        return Math.min(wanted, longestHold.toNanos());
    }

    /** Calls a second at this moment. */
    synchronized double rate() {
        return rate(time.nanos());
    }

    private double rate(long now) {
        double secondsSinceCut = (now - cutAt) / 1e9;
        return Math.min(permitted, rateAtCut + permitted * secondsSinceCut / RECOVERY_SECONDS);
    }

    private long gap(long now) {
        return (long) (1e9 / rate(now));
    }

    private static long later(long one, long other) {
        return one - other >= 0 ? one : other;
    }
}
