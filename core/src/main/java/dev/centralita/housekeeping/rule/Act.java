package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One thing done to one conversation, ready to be carried out. */
public sealed interface Act {

    Kind kind();

    /** A message that the customer reads. */
    record Remind(String text) implements Act {

        @Override
        public Kind kind() {
            return Kind.REMIND;
        }
    }

    /** A note that only agents read. */
    record Note(String text) implements Act {

        @Override
        public Kind kind() {
            return Kind.NOTE;
        }
    }

    /** Labels put on and taken off; all others stay as they are. */
    record Label(Set<String> added, Set<String> removed) implements Act {

        public Label {
            added = Set.copyOf(added);
            removed = Set.copyOf(removed);
        }

        @Override
        public Kind kind() {
            return Kind.LABEL;
        }
    }

    /** Another agent, or null for nobody. */
    record Assign(@Nullable String agent) implements Act {

        @Override
        public Kind kind() {
            return Kind.ASSIGN;
        }
    }

    /** Another team, or null for none. */
    record AssignTeam(@Nullable String team) implements Act {

        @Override
        public Kind kind() {
            return Kind.ASSIGN_TEAM;
        }
    }

    /** Asleep until a moment, or with null until the customer writes. */
    record Snooze(@Nullable Instant until) implements Act {

        @Override
        public Kind kind() {
            return Kind.SNOOZE;
        }
    }

    /**
     * Another status; one that the conversation has already is not an error.
     *
     * @param comment words for the agents that go with resolving, where the desk keeps them, or null
     */
    record Move(Status to, @Nullable String comment) implements Act {

        public Move(Status to) {
            this(to, null);
        }

        public Move {
            if (to == Status.SNOOZED) {
                throw new IllegalArgumentException("move to " + to + " (expected: another status; sleep has an end)");
            }
            if (comment != null && to != Status.RESOLVED) {
                throw new IllegalArgumentException("comment on a move to " + to + " (expected: only on resolving)");
            }
        }

        @Override
        public Kind kind() {
            return switch (to) {
                case RESOLVED -> Kind.RESOLVE;
                case PENDING -> Kind.MOVE_TO_PENDING;
                default -> Kind.REOPEN;
            };
        }
    }

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
