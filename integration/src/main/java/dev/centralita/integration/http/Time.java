package dev.centralita.integration.http;

import java.time.Duration;

/** Time as it passes here: for spacing calls, not for dates. */
interface Time {

    /** The machine's own. */
    Time REAL = new Time() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pass(Duration wait) throws InterruptedException {
            Thread.sleep(wait.toMillis(), wait.toNanosPart() % 1_000_000);
        }
    };

    /** A reading that only grows; two of them tell how much time lies between. */
    long nanos();

    /** Waits. */
    void pass(Duration wait) throws InterruptedException;
}
