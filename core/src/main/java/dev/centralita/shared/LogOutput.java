package dev.centralita.shared;

/** Where our log lines go while the application runs. */
public interface LogOutput {

    void open();

    /** Leaves the server's own logging as it was. */
    void close();
}
