package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.run.FireJobs;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Firings that met no database. Of each job the first is held back and tried again after a while; those in between are
 * skipped, so that a database that comes back is not met by a crowd.
 */
class HeldBackFirings {

    private final FireJobs fireJobs;
    private final Duration patience;
    private final Clock clock;
    private final Map<JobName, HeldBack> heldBack = new ConcurrentHashMap<>();

    HeldBackFirings(FireJobs fireJobs, Duration patience, Clock clock) {
        this.fireJobs = fireJobs;
        this.patience = patience;
        this.clock = clock;
    }

    void fire(JobName job, Instant scheduledFor) {
        if (!heldBack.containsKey(job)) {
            attempt(job, scheduledFor);
        }
    }

    /** Tries again what has waited long enough. */
    void retry() {
        heldBack.forEach((job, held) -> {
            if (!clock.instant().isBefore(held.retryAt()) && heldBack.remove(job, held)) {
                attempt(job, held.scheduledFor());
            }
        });
    }

    boolean isHoldingBack(JobName job) {
        return heldBack.containsKey(job);
    }

    List<String> names() {
        return heldBack.keySet().stream().sorted().map(JobName::value).toList();
    }

    private void attempt(JobName job, Instant scheduledFor) {
        try {
            fireJobs.due(job, scheduledFor);
        } catch (DatabaseAway away) {
            boolean isFirst = heldBack.isEmpty();
            heldBack.put(job, new HeldBack(scheduledFor, clock.instant().plus(patience)));
            Level loudness = isFirst ? Level.ERROR : Level.DEBUG;
            JobRunner.log.log(loudness, () -> "ERROR: Failed to connect to database: " + away.getMessage());
            JobRunner.log.log(
                    isFirst ? Level.INFO : Level.DEBUG,
                    () -> "Waiting " + Spoken.of(patience) + " before retry... (job " + job + ", due " + scheduledFor
                            + ")");
        }
    }

    private record HeldBack(Instant scheduledFor, Instant retryAt) {}
}
