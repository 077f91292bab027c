package dev.centralita.testbed.scenario;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waiting for what another process does in its own time. */
public final class Eventually {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Eventually() {}

    /** What is seen once it is as wanted, or what was seen last when patience ends. */
    public static <T> T seen(Callable<T> look, Predicate<T> isAsWanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.call();
        while (!isAsWanted.test(seen) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.call();
        }
        return seen;
    }
}
