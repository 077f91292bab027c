package dev.centralita.administration.job;

import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;

/** A run that means to act on more than somebody should look at first; it has acted on nothing. */
public class RunHeld extends RuntimeException implements Explained {

    private final transient Sentence why;

    public RunHeld(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    @Override
    public Sentence why() {
        return why;
    }
}
