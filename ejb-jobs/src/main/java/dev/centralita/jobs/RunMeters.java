package dev.centralita.jobs;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.run.RunState;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What monitoring learns of runs. */
@Dependent
class RunMeters {

    private final MeterRegistry meters;
    private final MultiGauge silent;
    private final Clock clock;

    @Inject
    RunMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.silent = MultiGauge.builder("centralita.job.silent")
                .description("1 for a job that let two firings pass without a success")
                .register(meters);
        this.clock = clock;
    }

    void settled(HeldRun run, RunState end) {
        String job = run.job().value();
        meters.counter("centralita.job.runs", "job", job, "result", end.word()).increment();
        for (ItemOutcome outcome : ItemOutcome.values()) {
            meters.counter("centralita.job.items", "job", job, "outcome", outcome.word())
                    .increment(run.count(outcome));
        }
        Instant started = run.claim().run().startedAt();
        if (started != null) {
            meters.timer("centralita.job.run", "job", job).record(Duration.between(started, clock.instant()));
        }
    }

    void silence(List<Job> known) {
        silent.register(
                known.stream()
                        .map(job -> MultiGauge.Row.of(
                                Tags.of("job", job.name().value()), job.silentSince() == null ? 0 : 1))
                        .toList(),
                true);
    }
}
