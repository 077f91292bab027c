package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Run;
import dev.centralita.housekeeping.Witness;

/** A run of the job runner that watches its housekeeping: steps become progress. */
interface WatchingRun extends Witness {

    Run run();

    @Override
    default void begins(String phase, int steps) {
        run().begins(phase, steps);
    }

    @Override
    default void advances() {
        run().advances(1);
    }

    @Override
    default void announces(int conversations) {
        run().announces(conversations);
    }

    @Override
    default boolean shouldStop() {
        return run().shouldStop();
    }
}
