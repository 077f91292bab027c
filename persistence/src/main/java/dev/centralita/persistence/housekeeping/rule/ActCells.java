package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is kept of an act beside its kind. */
public record ActCells(
        @Nullable String text,
        @Nullable Set<String> added,
        @Nullable Set<String> removed,
        @Nullable String to,
        @Nullable Instant until) {

    static ActCells of(Act act) {
        if (act instanceof Act.Remind remind) {
            return new ActCells(remind.text(), null, null, null, null);
        }
        if (act instanceof Act.Note note) {
            return new ActCells(note.text(), null, null, null, null);
        }
        if (act instanceof Act.Label label) {
            return new ActCells(null, new TreeSet<>(label.added()), new TreeSet<>(label.removed()), null, null);
        }
        if (act instanceof Act.Assign assign) {
            return new ActCells(null, null, null, assign.agent(), null);
        }
        if (act instanceof Act.AssignTeam assign) {
            return new ActCells(null, null, null, assign.team(), null);
        }
        if (act instanceof Act.Snooze snooze) {
            return new ActCells(null, null, null, null, snooze.until());
        }
        return new ActCells(((Act.Move) act).comment(), null, null, null, null);
    }

    Act toAct(Act.Kind kind) {
        return switch (kind) {
            case REMIND -> new Act.Remind(Objects.requireNonNull(text));
            case NOTE -> new Act.Note(Objects.requireNonNull(text));
            case LABEL -> new Act.Label(Objects.requireNonNull(added), Objects.requireNonNull(removed));
            case ASSIGN -> new Act.Assign(to);
            case ASSIGN_TEAM -> new Act.AssignTeam(to);
            case SNOOZE -> new Act.Snooze(until);
            case RESOLVE -> new Act.Move(Status.RESOLVED, text);
            case REOPEN -> new Act.Move(Status.OPEN);
            case MOVE_TO_PENDING -> new Act.Move(Status.PENDING);
        };
    }
}
