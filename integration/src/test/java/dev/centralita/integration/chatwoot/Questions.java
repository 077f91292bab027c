package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** What rules ask in these tests. */
final class Questions {

    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private Questions() {}

    static Question pending() {
        return new Question(
                Set.of(Status.PENDING),
                Set.of(),
                Set.of(),
                AssigneeScope.ANYBODY,
                null,
                Duration.ofDays(92),
                NOON,
                100);
    }
}
