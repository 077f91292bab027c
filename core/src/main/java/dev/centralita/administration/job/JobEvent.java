package dev.centralita.administration.job;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.util.Map;

/** Something somebody did to a job, or that a job did to be noticed. */
public record JobEvent(String what, String about, Actor by, Map<String, String> details) implements DomainEvent {

    public JobEvent {
        details = Map.copyOf(details);
    }

    public static JobEvent of(String what, JobName job, Actor by) {
        return new JobEvent(what, job.value(), by, Map.of());
    }

    public JobEvent with(Map<String, String> more) {
        return new JobEvent(what, about, by, more);
    }
}
