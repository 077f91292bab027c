package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Unfit;
import java.util.Set;

/**
 * Where a rule looks.
 *
 * @param statuses at least one
 * @param inboxes the desk's numbers of inboxes, or empty for all
 * @param teams the desk's numbers of teams, or empty for all and for none
 * @param priorities empty for all and for none
 */
public record Scope(
        Set<Status> statuses,
        Set<String> inboxes,
        Set<String> teams,
        AssigneeScope assignee,
        LabelScope labels,
        Set<Priority> priorities) {

    public Scope {
        statuses = Set.copyOf(statuses);
        inboxes = Set.copyOf(inboxes);
        teams = Set.copyOf(teams);
        priorities = Set.copyOf(priorities);
        if (statuses.isEmpty()) {
            throw Unfit.none("statuses");
        }
    }

    /** Every conversation of one status. */
    public static Scope of(Status status) {
        return new Scope(Set.of(status), Set.of(), Set.of(), AssigneeScope.ANYBODY, LabelScope.ANY, Set.of());
    }
}
