package dev.centralita.administration.job;

import java.util.List;
import java.util.stream.Collectors;

/** A job that cannot be as it was wanted; nothing was changed. */
public class JobRefused extends IllegalArgumentException {

    private final transient List<JobFault> faults;

    public JobRefused(List<JobFault> faults) {
        super(faults.stream().map(JobFault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    public List<JobFault> faults() {
        return faults;
    }
}
