package dev.centralita.testbed.asterisk;

/** Whether the peer says nothing, and waiting until it speaks again. */
final class Silence {

    private boolean isNow;

    synchronized void begin() {
        isNow = true;
    }

    synchronized void end() {
        isNow = false;
        notifyAll();
    }

    synchronized boolean isNow() {
        return isNow;
    }

    /** At once where it speaks. */
    synchronized void awaitEnd() {
        try {
            while (isNow) {
                wait();
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
