package dev.centralita.testbed.asterisk;

/** Threads of the peer; they end with the sockets they serve and keep no machine running. */
final class Threads {

    private Threads() {}

    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
