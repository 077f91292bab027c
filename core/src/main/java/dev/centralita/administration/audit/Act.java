package dev.centralita.administration.audit;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Something somebody did, as the audit keeps it; to the microsecond, which is what the database keeps. */
public record Act(Instant at, Actor by, String what, String about, Map<String, String> details) {

    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
        details = Map.copyOf(details);
    }

    static Act of(DomainEvent event, Instant at) {
        return new Act(at, event.by(), event.what(), event.about(), event.details());
    }
}
