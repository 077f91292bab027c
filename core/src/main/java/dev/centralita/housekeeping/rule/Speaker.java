package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Worded;

/** Who said something that the customer can read; notes among agents and the desk's own notices have no speaker. */
public enum Speaker implements Worded {
    CUSTOMER,
    AGENT,
    BOT,
    /** This hub, by a rule. */
    HUB
}
