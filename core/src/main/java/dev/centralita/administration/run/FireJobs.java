package dev.centralita.administration.run;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Turns a moment of a schedule into a run, once, on however many nodes that moment comes. */
@Dependent
public class FireJobs {

    /** So long after a firing it counts as missed; until then some node's timer may still bring it. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Jobs jobs;
    private final RunQueue queue;
    private final RunBell bell;
    private final Clock clock;

    @Inject
    public FireJobs(Jobs jobs, RunQueue queue, RunBell bell, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.bell = bell;
        this.clock = clock;
    }

    /** The job is due by its schedule. */
    public Optional<RunRecord> due(JobName name, Instant scheduledFor) {
        return jobs.find(name)
                .filter(job -> job.isActiveAt(clock.instant()))
                .flatMap(job -> queued(job, RunTrigger.SCHEDULE, scheduledFor, scheduledFor));
    }

    /** There is something to do for the job now, before its schedule says so. */
    public Optional<RunRecord> early(JobName name) {
        Instant now = clock.instant();
        return jobs.find(name)
                .filter(job -> job.isActiveAt(now))
                .flatMap(job -> queued(job, RunTrigger.NEWS, now, now));
    }

    /** Makes up for what the job missed, if it wants that. */
    public Optional<RunRecord> missedBy(Job job) {
        Instant now = clock.instant();
        if (job.definition().catchUp() == CatchUp.NONE || !job.isActiveAt(now)) {
            return Optional.empty();
        }
        return job.definition()
                .schedule()
                .nextAfter(job.consideredUntil())
                .filter(missed -> missed.isBefore(now.minus(GRACE)))
                .flatMap(missed -> queued(job, RunTrigger.CATCH_UP, missed, now));
    }

    private Optional<RunRecord> queued(Job job, RunTrigger trigger, Instant scheduledFor, Instant consideredUntil) {
        Optional<RunRecord> run = queue.addDue(job, trigger, scheduledFor, consideredUntil, clock.instant());
        run.ifPresent(queued -> bell.ring());
        return run;
    }
}
