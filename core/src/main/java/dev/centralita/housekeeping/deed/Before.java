package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Status;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a conversation stood before a rule touched it. */
public record Before(
        Status status,
        @Nullable String assignee,
        @Nullable String assigneeRole,
        @Nullable String team,
        Set<String> labels,
        @Nullable Instant snoozedUntil) {

    public Before {
        labels = Set.copyOf(labels);
    }

    static Before of(Sighting seen) {
        return new Before(
                seen.status(), seen.assignee(), seen.assigneeRole(), seen.team(), seen.labels(), seen.snoozedUntil());
    }

    /** Where it was in sight. */
    Status visibleStatus() {
        return status == Status.SNOOZED || status == Status.RESOLVED ? Status.OPEN : status;
    }
}
