package dev.centralita.housekeeping.judgement;

import dev.centralita.shared.Worded;

/** Why a rule did what it did to a conversation; each has a sentence in every language of the console. */
public enum Reason implements Worded {
    STEP_DUE,
    STEP_TAKEN,
    STEP_CONFIRMED,

    OTHER_STATUS,
    OTHER_INBOX,
    OTHER_TEAM,
    OTHER_ASSIGNEE,
    OTHER_LABELS,
    OTHER_PRIORITY,
    NOTHING_SAID,
    NOT_WAITING,
    CUSTOMER_WAITS,
    NOT_SILENT_LONG_ENOUGH,
    TOO_YOUNG,
    NOT_THE_HOURS,
    ASLEEP,
    OUTSIDE_SHARE,
    LADDER_DONE,
    STEP_NOT_DUE,
    QUIET_HOURS,
    REPLY_WINDOW_CLOSED,

    LIMIT_REACHED,
    TAKEN_BY_ANOTHER_RUN,
    RUN_STOPPED,
    WROTE_MEANWHILE,
    RULE_CHANGED,
    GONE,
    REFUSED,
    UNAVAILABLE,
    UNEXPECTED,

    UNDONE,
    WROTE_SINCE,
    CHANGED_SINCE,
    NOT_TO_BE_UNDONE
}
