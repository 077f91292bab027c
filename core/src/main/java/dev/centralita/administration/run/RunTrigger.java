package dev.centralita.administration.run;

import dev.centralita.shared.Worded;

/** What started a run. */
public enum RunTrigger implements Worded {
    SCHEDULE,
    PERSON,
    /** Firings that were missed. */
    CATCH_UP,
    /** Word that something changed which the job looks after. */
    NEWS
}
