package dev.centralita.administration.job;

import dev.centralita.shared.Worded;

/** Whether a run acts, only says what it would do, or takes back what another did. */
public enum RunMode implements Worded {
    ACT,
    DRY_RUN,
    UNDO
}
