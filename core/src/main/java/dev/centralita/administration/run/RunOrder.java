package dev.centralita.administration.run;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunMode;
import dev.centralita.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A run somebody wants now.
 *
 * @param override whether it may act on however many items it finds
 */
public record RunOrder(
        JobName job, RunMode mode, Actor by, @Nullable Basis basis, boolean override) {}
