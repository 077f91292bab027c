package dev.centralita.administration.job;

/** Whether a run acts, or only says what it would do. */
public enum RunMode {
    ACT,
    DRY_RUN
}
