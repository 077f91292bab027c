package dev.centralita.ami.session;

/** Whether it is our turn, and a place to wait for it. */
final class Turn {

    private boolean isGranted;
    private boolean isOver;

    synchronized boolean isGranted() {
        return isGranted;
    }

    synchronized void grant() {
        isGranted = true;
        notifyAll();
    }

    synchronized void revoke() {
        isGranted = false;
    }

    /** Nobody waits any longer. */
    synchronized void end() {
        isOver = true;
        notifyAll();
    }

    /** Comes back when it is our turn; false where that will never be again. */
    synchronized boolean await() {
        try {
            while (!isGranted && !isOver) {
                wait();
            }
            return !isOver;
        } catch (InterruptedException asked) {
            isOver = true;
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
