package dev.centralita.administration.job;

/** A run that means to act on more than somebody should look at first; it has acted on nothing. */
public class RunHeld extends RuntimeException {

    public RunHeld(String message) {
        super(message);
    }
}
