package dev.centralita.jobs;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.run.RunState;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What monitoring learns of runs. */
@Dependent
class RunMeters {

    private final MeterRegistry meters;
    private final Clock clock;

    @Inject
    RunMeters(MeterRegistry meters, Clock clock) {
        this.meters = meters;
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
}
