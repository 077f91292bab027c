package dev.centralita.administration.job;

import dev.centralita.shared.Worded;

/** Whether a run acts, or only says what it would do. */
public enum RunMode implements Worded {
    ACT,
    DRY_RUN
}
