package dev.centralita.administration.job;

import dev.centralita.shared.Worded;

/** What happens to a firing while the job still runs. */
public enum Overlap implements Worded {
    SKIP,
    /** It waits; further firings join it rather than queue behind it. */
    QUEUE
}
