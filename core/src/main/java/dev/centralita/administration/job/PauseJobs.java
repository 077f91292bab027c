package dev.centralita.administration.job;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets a job rest with a reason, until a moment or until somebody says so. */
@Dependent
public class PauseJobs {

    private final Jobs jobs;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public PauseJobs(Jobs jobs, Event<DomainEvent> events, Clock clock) {
        this.jobs = jobs;
        this.events = events;
        this.clock = clock;
    }

    /** A run that is under way goes on; no firing starts another. */
    public void pause(JobName name, String reason, @Nullable Instant until, Actor by) {
        if (until != null && !until.isAfter(clock.instant())) {
            throw new JobRefused(List.of(new JobFault(
                    "until", "in-the-past", until.toString(), Sentence.of("to-come", "a moment to come"))));
        }
        if (!jobs.pause(name, new Pause(reason, until, by.name()))) {
            throw new UnknownJob(name);
        }
        events.fire(JobEvent.of("job.paused", name, by)
                .with(Map.of("reason", reason, "until", until == null ? "" : until.toString())));
    }

    public void resume(JobName name, Actor by) {
        if (!jobs.resume(name, clock.instant())) {
            throw new UnknownJob(name);
        }
        events.fire(JobEvent.of("job.resumed", name, by));
    }
}
