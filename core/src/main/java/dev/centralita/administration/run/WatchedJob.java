package dev.centralita.administration.run;

import dev.centralita.administration.job.Job;
import java.util.List;

/** A job with its newest runs, in the order they were asked for. */
public record WatchedJob(Job job, List<RunRecord> runs) {

    public WatchedJob {
        runs = List.copyOf(runs);
    }
}
