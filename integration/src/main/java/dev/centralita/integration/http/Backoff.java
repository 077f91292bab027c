package dev.centralita.integration.http;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Ever longer pauses, each drawn from the whole range, so that many who failed together do not return together. */
record Backoff(Duration first, Duration longest, RandomGenerator random) {

    Duration afterFailure(int failures) {
        long range = Math.min(longest.toNanos(), first.toNanos() << Math.min(failures - 1, 20));
        return Duration.ofNanos(random.nextLong(range + 1));
    }
}
