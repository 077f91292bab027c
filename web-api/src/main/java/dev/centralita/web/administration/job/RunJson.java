package dev.centralita.web.administration.job;

import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunProgress;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.shared.Sentence;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A run as programs and the console read it. */
public record RunJson(
        long id,
        String job,
        String task,
        String mode,
        String trigger,
        String startedBy,
        @Nullable String node,
        String state,
        @Nullable String phase,
        int done,
        int total,
        Instant requestedAt,
        @Nullable Instant scheduledFor,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Long secondsLeft,
        boolean takenOver,
        boolean stopping,
        boolean override,
        @Nullable Integer announced,
        CountsJson counts,
        @Nullable String error,
        @Nullable Long basis,
        @Nullable String only) {

    /** How many items ended how. */
    public record CountsJson(int acted, int wouldAct, int skipped, int changed, int failed) {

        static CountsJson of(RunCounts counts) {
            return new CountsJson(
                    counts.acted(), counts.wouldAct(), counts.skipped(), counts.changed(), counts.failed());
        }
    }

    public static RunJson of(RunRecord run, Language language, Instant now) {
        RunProgress progress = run.progress();
        Basis basis = run.basis();
        Sentence error = run.error();
        return new RunJson(
                run.id().value(),
                run.job().value(),
                run.task(),
                run.mode().word(),
                run.trigger().word(),
                run.startedBy().name(),
                run.node(),
                run.state().word(),
                progress.phase(),
                progress.done(),
                progress.total(),
                run.requestedAt(),
                run.scheduledFor(),
                run.startedAt(),
                run.endedAt(),
                run.state() == RunState.RUNNING
                        ? progress.left(now).map(Duration::toSeconds).orElse(null)
                        : null,
                run.isTakenOver(),
                run.isToStop() && run.state() == RunState.RUNNING,
                run.override(),
                progress.announced(),
                CountsJson.of(run.counts()),
                error == null ? null : Texts.say(language, error),
                basis == null ? null : basis.run().value(),
                basis == null ? null : basis.only().word());
    }
}
