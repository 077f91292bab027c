package dev.centralita.administration.job;

import dev.centralita.shared.Worded;

/** What happens to firings that were missed while no node ran, the database was away or the job was paused. */
public enum CatchUp implements Worded {
    NONE,
    /** However many were missed, one run makes up for them. */
    ONCE
}
