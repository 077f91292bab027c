package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;

/** Something about a conversation that some desks tell or keep and others do not. */
public enum Trait implements Worded {
    INBOX,
    TEAM,
    LABELS,
    PRIORITY,
    /** Conversations that no agent holds. */
    UNASSIGNED,
    /** The newest word of each speaker, and not only the newest of all. */
    EACH_SPEAKER,
    /** Until when messages to the customer are allowed. */
    REPLY_WINDOW,
    /** Words for the agents that go with resolving. */
    COMMENT
}
