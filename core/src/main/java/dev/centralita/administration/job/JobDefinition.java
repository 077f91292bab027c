package dev.centralita.administration.job;

import dev.centralita.administration.schedule.Schedule;
import java.util.Map;

/**
 * What an operator decides about a job.
 *
 * @param task the kind of work, one of the {@link Tasks}
 * @param parameters only what differs from the task's own defaults
 * @param alarm whether somebody is told when the job falls silent
 */
public record JobDefinition(
        JobName name,
        String task,
        Schedule schedule,
        boolean enabled,
        Map<String, String> parameters,
        Caution caution,
        Overlap overlap,
        CatchUp catchUp,
        boolean alarm) {

    public JobDefinition {
        parameters = Map.copyOf(parameters);
    }

    /** A job as most want it: on, without parameters, skipping what overlaps, told of when silent. */
    public static JobDefinition of(JobName name, String task, Schedule schedule) {
        return new JobDefinition(name, task, schedule, true, Map.of(), Caution.USUAL, Overlap.SKIP, CatchUp.NONE, true);
    }
}
