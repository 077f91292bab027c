package dev.centralita.jobs;

/** What is told to those who watch this node; asked once a second while anybody does. Implementations are beans. */
public interface News {

    /** Tells what is new since the last time. */
    void tell();

    /** Nobody watches: the next watcher is to hear first how everything stands. */
    void forget();
}
