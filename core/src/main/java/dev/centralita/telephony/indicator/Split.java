package dev.centralita.telephony.indicator;

import dev.centralita.shared.Worded;

/** By what the figures are told apart. */
public enum Split implements Worded {
    NONE,
    QUEUE,
    AGENT
}
