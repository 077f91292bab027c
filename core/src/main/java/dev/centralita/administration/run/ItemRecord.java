package dev.centralita.administration.run;

import dev.centralita.administration.job.RunItem;
import java.time.Instant;

/**
 * What a run decided about one thing, and when.
 *
 * @param place its place among the run's items
 */
public record ItemRecord(long place, RunItem item, Instant at) {}
