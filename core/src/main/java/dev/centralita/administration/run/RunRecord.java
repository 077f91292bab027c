package dev.centralita.administration.run;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A run as it is remembered.
 *
 * @param parameters the job's at the moment the run was asked for, like the caution
 * @param override whether it may act on however many items it finds
 * @param node where it runs or ran; null while it waits
 * @param isTakenOver whether another node began it
 * @param error why it failed or is held
 */
public record RunRecord(
        RunId id,
        JobName job,
        String task,
        Map<String, String> parameters,
        Caution caution,
        RunMode mode,
        RunTrigger trigger,
        Actor startedBy,
        @Nullable Basis basis,
        boolean override,
        @Nullable Instant scheduledFor,
        RunState state,
        @Nullable String node,
        boolean isTakenOver,
        boolean isToStop,
        RunProgress progress,
        RunCounts counts,
        @Nullable Sentence error,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        Instant changedAt) {

    public RunRecord {
        parameters = Map.copyOf(parameters);
    }
}
