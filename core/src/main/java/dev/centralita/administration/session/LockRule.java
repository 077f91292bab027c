package dev.centralita.administration.session;

import java.time.Duration;

/**
 * When failures lock, and for how long: the first time briefly, then twice as long each time.
 *
 * @param failures how many may fail before it locks
 * @param first how long the first lock lasts
 * @param longest how long any lock lasts at most
 * @param memory after how long without a failure counting begins anew
 */
public record LockRule(int failures, Duration first, Duration longest, Duration memory) {

    /** The lock after so many failures in a row; zero while there are too few. */
    public Duration after(int failed) {
        if (failed < failures) {
            return Duration.ZERO;
        }
        Duration lock = first;
        for (int more = failures; more < failed && lock.compareTo(longest) < 0; more++) {
            lock = lock.multipliedBy(2);
        }
        return lock.compareTo(longest) < 0 ? lock : longest;
    }
}
