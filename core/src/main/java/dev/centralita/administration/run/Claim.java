package dev.centralita.administration.run;

import dev.centralita.administration.job.RunId;

/**
 * A node's hold on a run.
 *
 * @param fence grows with every holder, so that what a former one still writes is refused
 */
public record Claim(RunRecord run, long fence) {

    public RunId id() {
        return run.id();
    }
}
