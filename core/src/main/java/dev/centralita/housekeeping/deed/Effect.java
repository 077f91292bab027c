package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Status;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an act leaves to be seen in a conversation. */
record Effect(Act act, @Nullable Status status) {

    static Effect of(Act act) {
        if (act instanceof Act.Move move) {
            return new Effect(act, move.to());
        }
        return new Effect(act, act instanceof Act.Snooze ? Status.SNOOZED : null);
    }

    boolean movesTo(Status where) {
        return status == where;
    }

    /** False for what is said, of which nothing can be seen. */
    boolean isSeenIn(Sighting seen) {
        if (act instanceof Act.Label label) {
            return seen.labels().containsAll(label.added()) && Collections.disjoint(seen.labels(), label.removed());
        }
        if (act instanceof Act.Assign assign) {
            return Objects.equals(assign.agent(), seen.assignee());
        }
        if (act instanceof Act.AssignTeam assign) {
            return Objects.equals(assign.team(), seen.team());
        }
        return movesTo(seen.status());
    }

    /** The conversation as if this had not been done to it. */
    Sighting takenFrom(Sighting seen, Before before) {
        boolean isAssignment = act instanceof Act.Assign;
        return new Sighting(
                seen.id(),
                status == null ? seen.status() : before.status(),
                seen.inbox(),
                isAssignment ? before.assignee() : seen.assignee(),
                isAssignment ? before.assigneeRole() : seen.assigneeRole(),
                act instanceof Act.AssignTeam ? before.team() : seen.team(),
                act instanceof Act.Label ? before.labels() : seen.labels(),
                seen.priority(),
                seen.createdAt(),
                seen.last(),
                seen.waitingSince(),
                status == null ? seen.snoozedUntil() : before.snoozedUntil(),
                seen.replyUntil());
    }

    /** What takes it back; empty for what is said, or where nothing was changed. */
    Optional<Act> reversed(Before before) {
        if (act instanceof Act.Label label) {
            return reversed(label, before.labels());
        }
        if (act instanceof Act.Assign) {
            return Optional.of(new Act.Assign(before.assignee()));
        }
        if (act instanceof Act.AssignTeam) {
            return Optional.of(new Act.AssignTeam(before.team()));
        }
        if (status == null) {
            return Optional.empty();
        }
        return Optional.of(
                before.status() == Status.SNOOZED
                        ? new Act.Snooze(before.snoozedUntil())
                        : new Act.Move(before.status()));
    }

    private static Optional<Act> reversed(Act.Label label, Set<String> before) {
        Set<String> wereNew = new HashSet<>(label.added());
        wereNew.removeAll(before);
        Set<String> wereThere = new HashSet<>(label.removed());
        wereThere.retainAll(before);
        return wereNew.isEmpty() && wereThere.isEmpty()
                ? Optional.empty()
                : Optional.of(new Act.Label(wereThere, wereNew));
    }
}
