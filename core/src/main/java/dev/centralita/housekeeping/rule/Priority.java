package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;

/** How urgent the desk says a conversation is. */
public enum Priority implements Worded {
    LOW,
    MEDIUM,
    HIGH,
    URGENT
}
