package dev.centralita.web.administration.job;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.web.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A job as programs and the console read it.
 *
 * @param canUndo whether what its runs do can be taken back
 */
public record JobJson(
        String name,
        String task,
        String schedule,
        String zone,
        boolean enabled,
        Map<String, String> parameters,
        int limit,
        @Nullable Integer stopAbove,
        int surgeFactor,
        String overlap,
        String catchUp,
        boolean alarm,
        boolean canUndo,
        @Nullable PausedJson paused,
        List<Instant> nextFirings,
        @Nullable RunJson running,
        @Nullable RunJson lastRun,
        @Nullable Instant silentSince,
        long version) {

    static final int FIRINGS_SHOWN = 5;

    /** Why a job rests, and until when. */
    public record PausedJson(String reason, @Nullable Instant until, String by) {

        static @Nullable PausedJson of(@Nullable Pause pause) {
            return pause == null ? null : new PausedJson(pause.reason(), pause.until(), pause.by());
        }
    }

    /** The job with its newest runs, in the order they were asked for. */
    public static JobJson of(Job job, List<RunRecord> runs, boolean canUndo, Language language, Instant now) {
        JobDefinition definition = job.definition();
        return new JobJson(
                definition.name().value(),
                definition.task(),
                definition.schedule().cron(),
                definition.schedule().zone().getId(),
                definition.enabled(),
                definition.parameters(),
                definition.caution().limit(),
                definition.caution().stopAbove() == 0
                        ? null
                        : definition.caution().stopAbove(),
                definition.caution().surgeFactor(),
                definition.overlap().word(),
                definition.catchUp().word(),
                definition.alarm(),
                canUndo,
                PausedJson.of(job.pauseAt(now)),
                nextFirings(job, now),
                newest(runs, run -> run.state() == RunState.RUNNING, language, now)
                        .or(() -> newest(runs, run -> run.state() == RunState.QUEUED, language, now))
                        .orElse(null),
                newest(runs, run -> run.state().isOver(), language, now).orElse(null),
                job.silentSince(),
                job.version());
    }

    /** A pause that ends by itself already shows when the job goes on. */
    private static List<Instant> nextFirings(Job job, Instant now) {
        Pause pause = job.pauseAt(now);
        if (!job.definition().enabled() || (pause != null && pause.until() == null)) {
            return List.of();
        }
        Instant from =
                pause == null || pause.until() == null ? now : pause.until().minusNanos(1);
        return job.definition().schedule().after(from).limit(FIRINGS_SHOWN).toList();
    }

    private static Optional<RunJson> newest(
            List<RunRecord> runs, Predicate<RunRecord> kind, Language language, Instant now) {
        return runs.stream().filter(kind).reduce((earlier, later) -> later).map(run -> RunJson.of(run, language, now));
    }
}
