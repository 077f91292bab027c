package dev.centralita.administration.run;

import dev.centralita.administration.job.RunId;

/** There was no such run, or it is forgotten. */
public class UnknownRun extends IllegalArgumentException {

    public UnknownRun(RunId id) {
        super("run " + id + " is not known (expected: a run of the history)");
    }
}
