package dev.centralita.administration.job;

import dev.centralita.shared.Explained;
import dev.centralita.shared.Sentence;

/** What a run needs is not there; it has done nothing, and the next one fares no better until somebody sees to it. */
public class CannotRun extends IllegalStateException implements Explained {

    private final transient Sentence why;

    public CannotRun(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    @Override
    public Sentence why() {
        return why;
    }
}
