package dev.centralita.jobs;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.run.RunState;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
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
        runs(run.job(), end).increment();
        for (ItemOutcome outcome : ItemOutcome.values()) {
            Counter.builder("centralita.job.items")
                    .description("what runs did with single things")
                    .tag("job", job)
                    .tag("outcome", outcome.word())
                    .register(meters)
                    .increment(run.count(outcome));
        }
        Instant started = run.claim().run().startedAt();
        if (started != null) {
            Timer.builder("centralita.job.run")
                    .description("how long runs took")
                    .tag("job", job)
                    .register(meters)
                    .record(Duration.between(started, clock.instant()));
        }
    }

    /** Counters begin at nothing before the first run, or monitoring would not see the first one that fails. */
    void begin(List<Job> known) {
        for (RunState end : RunState.values()) {
            if (end.isOver()) {
                known.forEach(job -> runs(job.name(), end));
            }
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

    private Counter runs(JobName job, RunState end) {
        return Counter.builder("centralita.job.runs")
                .description("runs by how they ended")
                .tag("job", job.value())
                .tag("result", end.word())
                .register(meters);
    }
}
