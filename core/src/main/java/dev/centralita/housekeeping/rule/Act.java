package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing done to one conversation, ready to be carried out. */
public sealed interface Act {

    /** A message that the customer reads. */
    record Remind(String text) implements Act {}

    /** A note that only agents read. */
    record Note(String text) implements Act {}

    /** Labels put on and taken off; all others stay as they are. */
    record Label(Set<String> added, Set<String> removed) implements Act {

        public Label {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }
    }

    /** Another agent, or null for nobody. */
    record Assign(@Nullable String agent) implements Act {}

    /** Another team, or null for none. */
    record AssignTeam(@Nullable String team) implements Act {}

    /** Asleep until a moment. */
    record Snooze(Instant until) implements Act {}

    /** Another status; one that the conversation has already is not an error. */
    record Move(Status to) implements Act {}

    /** The words for the kinds of act, as rules and reports write them. */
    enum Kind implements Worded {
        REMIND,
        NOTE,
        LABEL,
        ASSIGN,
        ASSIGN_TEAM,
        SNOOZE,
        RESOLVE,
        REOPEN,
        MOVE_TO_PENDING
    }
}
