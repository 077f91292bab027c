package dev.centralita.integration.http;

import java.time.Duration;

/** A time that passes only when somebody waits, and then at once. */
final class StillTime implements Time {

    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void pass(Duration wait) {
        nanos += wait.toNanos();
    }

    double seconds() {
        return nanos() / 1e9;
    }
}
