package dev.centralita.administration.job;

/** Nobody defined a job of this name, or it was deleted. */
public class UnknownJob extends IllegalArgumentException {

    public UnknownJob(JobName name) {
        super("job \"" + name + "\" is not defined (expected: one of the jobs of the list)");
    }
}
