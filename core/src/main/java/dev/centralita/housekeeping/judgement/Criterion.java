package dev.centralita.housekeeping.judgement;

import dev.centralita.shared.Worded;

/** One thing that must hold before a rule acts, in the order in which they are looked at. */
public enum Criterion implements Worded {
    STATUS(Reason.OTHER_STATUS),
    INBOX(Reason.OTHER_INBOX),
    TEAM(Reason.OTHER_TEAM),
    ASSIGNEE(Reason.OTHER_ASSIGNEE),
    LABELS(Reason.OTHER_LABELS),
    PRIORITY(Reason.OTHER_PRIORITY),
    /** Somebody other than the hub said something within the time looked back upon. */
    SPOKEN(Reason.NOTHING_SAID),
    /** The customer waits, where the rule is for those who wait. */
    WAITING(Reason.NOT_WAITING),
    /** The customer does not wait, where the rule is for the answered, or puts conversations away. */
    ANSWERED(Reason.CUSTOMER_WAITS),
    SILENCE(Reason.NOT_SILENT_LONG_ENOUGH),
    AGE(Reason.TOO_YOUNG),
    HOURS(Reason.NOT_THE_HOURS),
    SNOOZE(Reason.ASLEEP),
    SHARE(Reason.OUTSIDE_SHARE),
    /** A step is left for as long as nobody says anything. */
    LADDER(Reason.LADDER_DONE),
    STEP_DUE(Reason.STEP_NOT_DUE),
    /** No customer is reminded at a quiet hour. */
    QUIET_HOURS(Reason.QUIET_HOURS),
    /** A message can reach the customer, where the step sends one. */
    REPLY_WINDOW(Reason.REPLY_WINDOW_CLOSED);

    private final Reason otherwise;

    Criterion(Reason otherwise) {
        this.otherwise = otherwise;
    }

    /** Why a conversation is left alone that does not meet it. */
    public Reason otherwise() {
        return otherwise;
    }
}
