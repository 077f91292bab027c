package dev.centralita.housekeeping.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule asks a desk for. The desk narrows by whatever it can; the rule judges every sighting again.
 *
 * @param statuses at least one
 * @param inboxes numbers of inboxes, or empty for all
 * @param teams numbers of teams, or empty for all
 * @param assignee whose
 * @param silentBefore only conversations whose newest utterance of anybody but the hub is older, or null for all
 * @param silentFrom only conversations whose newest utterance of anybody but the hub is not older, or null for all
 * @param lookBack how far back utterances count; a conversation without one in that time is left out
 * @param now the moment that counts as now
 * @param limit at most so many, the longest silence first
 */
public record Question(
        Set<Status> statuses,
        Set<String> inboxes,
        Set<String> teams,
        AssigneeScope assignee,
        @Nullable Instant silentBefore,
        @Nullable Instant silentFrom,
        Duration lookBack,
        Instant now,
        int limit) {

    public Question {
        statuses = Set.copyOf(statuses);
        inboxes = Set.copyOf(inboxes);
        teams = Set.copyOf(teams);
        if (statuses.isEmpty()) {
            throw new IllegalArgumentException("statuses: none (expected: at least one)");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit: " + limit + " (expected: at least 1)");
        }
    }

    /** From the longest silence on. */
    public Question(
            Set<Status> statuses,
            Set<String> inboxes,
            Set<String> teams,
            AssigneeScope assignee,
            @Nullable Instant silentBefore,
            Duration lookBack,
            Instant now,
            int limit) {
        this(statuses, inboxes, teams, assignee, silentBefore, null, lookBack, now, limit);
    }

    /** The same, from this moment of silence on. */
    public Question from(Instant moment) {
        return new Question(statuses, inboxes, teams, assignee, silentBefore, moment, lookBack, now, limit);
    }

    /** Whether a conversation is meant whose newest utterance is of this moment. */
    public boolean coversSilenceSince(Instant newest) {
        return (silentBefore == null || newest.isBefore(silentBefore))
                && (silentFrom == null || !newest.isBefore(silentFrom));
    }
}
