package dev.centralita.administration.audit;

import dev.centralita.shared.DomainEvent;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Writes down every event; an act whose event cannot be written down fails before its caller hears of success. */
@Dependent
public class KeepAudit {

    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public KeepAudit(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    void keep(@Observes DomainEvent event) {
        trail.append(Act.of(event, clock.instant()));
    }
}
