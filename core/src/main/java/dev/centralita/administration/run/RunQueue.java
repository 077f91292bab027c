package dev.centralita.administration.run;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import java.time.Instant;
import java.util.Optional;

/** Runs that are asked for and wait for a node. */
public interface RunQueue {

    /** Queues a run that somebody wants; it waits if the job runs already. */
    RunRecord add(Job job, RunOrder order, Instant now);

    /**
     * Queues a run for a firing, unless that firing was decided upon already by any node, or the job's overlap policy
     * is against it.
     *
     * @param consideredUntil up to here no other firing asks for a run again
     */
    Optional<RunRecord> addDue(Job job, RunTrigger trigger, Instant scheduledFor, Instant consideredUntil, Instant now);

    int waiting(JobName job);

    /** Ends a waiting run, or asks the node of a running one to stop; empty if there is nothing to stop. */
    Optional<RunRecord> stop(RunId run, Instant now);
}
