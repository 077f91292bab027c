package dev.centralita.housekeeping.closing;

import dev.centralita.shared.Worded;

/** Why something was decided; each has a sentence in every language of the console. */
public enum Reason implements Worded {
    SILENT_TOO_LONG,
    CLOSING_CONFIRMED,
    NO_TIME,
    TIME_UNREADABLE,
    ID_NOT_A_NUMBER,
    LIMIT_REACHED,
    TAKEN_BY_ANOTHER_RUN,
    RUN_STOPPED,
    WROTE_MEANWHILE,
    MOVED_MEANWHILE,
    CLOSED_MEANWHILE,
    GONE,
    REFUSED,
    UNAVAILABLE,
    AGENT_ID_NOT_A_NUMBER,
    AGENT_REFUSED,
    AGENT_UNAVAILABLE,
    LIST_INCOMPLETE,
    ENTRIES_UNREADABLE
}
