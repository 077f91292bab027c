package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;

/** Where a conversation stands at its desk. A desk without one of these never reports it. */
public enum Status implements Worded {
    OPEN,
    PENDING,
    SNOOZED,
    RESOLVED
}
