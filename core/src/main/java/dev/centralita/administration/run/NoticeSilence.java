package dev.centralita.administration.run;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobEvent;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Raises the alarm for a job that let two firings pass without a sign of life: no success, and no progress of a run at
 * hand. Told once, by the node that notices first, and once more when the job is well again.
 */
@Dependent
public class NoticeSilence {

    private static final System.Logger log = System.getLogger(NoticeSilence.class.getName());

    /** A run needs a moment to begin and to end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Jobs jobs;
    private final Runs runs;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public NoticeSilence(Jobs jobs, Runs runs, Event<DomainEvent> events, Clock clock) {
        this.jobs = jobs;
        this.runs = runs;
        this.events = events;
        this.clock = clock;
    }

    public void in(List<Job> known) {
        Map<JobName, Instant> signs = runs.lastSignsOfLife();
        for (Job job : known) {
            Instant lastSign = latest(job.activeSince(), signs.get(job.name()), endOfPause(job));
            boolean isSilent = isToBeWatched(job) && hasMissedTwo(job, lastSign);
            if (isSilent && job.silentSince() == null) {
                tell(job, lastSign);
            } else if (!isSilent && job.silentSince() != null && jobs.noteSilence(job.name(), null)) {
                log.log(System.Logger.Level.INFO, () -> "SUCCESS: Job " + job.name() + " is no longer silent");
                events.fire(JobEvent.of("job.heard-again", job.name(), Actor.HUB));
            }
        }
    }

    private boolean isToBeWatched(Job job) {
        return job.definition().alarm() && job.isActiveAt(clock.instant());
    }

    private boolean hasMissedTwo(Job job, Instant lastSign) {
        Optional<Instant> second =
                job.definition().schedule().after(lastSign).skip(1).findFirst();
        return second.isPresent() && second.get().isBefore(clock.instant().minus(GRACE));
    }

    private void tell(Job job, Instant lastSign) {
        if (jobs.noteSilence(job.name(), lastSign)) {
            log.log(
                    System.Logger.Level.WARNING,
                    () -> "WARNING: Job " + job.name() + " is silent since " + lastSign
                            + ": two firings passed without a success");
            events.fire(JobEvent.of("job.silent", job.name(), Actor.HUB).with(Map.of("since", lastSign.toString())));
        }
    }

    private @Nullable Instant endOfPause(Job job) {
        return job.pause() == null ? null : job.pause().until();
    }

    private static Instant latest(Instant first, @Nullable Instant... others) {
        Instant latest = first;
        for (Instant other : others) {
            latest = other != null && other.isAfter(latest) ? other : latest;
        }
        return latest;
    }
}
