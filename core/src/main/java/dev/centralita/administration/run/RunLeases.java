package dev.centralita.administration.run;

import dev.centralita.administration.job.RunId;
import dev.centralita.shared.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who holds which run. A hold lasts for a lease, renewed while the node lives; the database's clock counts, so that the
 * nodes' clocks need not agree. Of one job, one run at a time is held.
 */
public interface RunLeases {

    /** Takes the next run that waits or whose node is gone; empty if there is none. */
    Optional<Claim> claim(RunningNode node, Duration lease, Instant now);

    /** Renews what is still held; says for each of those whether it is to stop. */
    Map<RunId, Boolean> renew(Collection<Claim> claims, Duration lease);

    /** Writes progress and results; false, with nothing written, if the run is no longer held. */
    boolean write(Claim claim, RunProgress progress, List<ItemRecord> items, Instant now);

    /** Ends the run; false if it is no longer held. */
    boolean end(Claim claim, RunState state, @Nullable Sentence error, Instant now);

    /** Lets go of a run that is not done, so that any node continues it. */
    void release(Claim claim);
}
