package dev.centralita.administration.run;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import java.time.Instant;

/** What one run decided about a thing, told from the thing's side. */
public record Decision(RunId run, JobName job, RunMode mode, RunItem item, Instant at) {}
