package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.run.FireJobs;
import dev.centralita.administration.run.InMemoryRuns;
import dev.centralita.administration.run.RunBell;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeldBackFiringsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");
    private static final JobName OPEN = new JobName("open");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final HeldBackFirings firings =
            new HeldBackFirings(new FireJobs(jobs, runs, new RunBell(), clock), Duration.ofMinutes(5), clock);
    private final Logger logger = Logger.getLogger(JobRunner.class.getName());
    private final Lines lines = new Lines();

    HeldBackFiringsTest() {
        for (JobName name : List.of(CLOSE, OPEN)) {
            jobs.holds(JobDefinition.of(name, "task", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);
        }
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void a_firing_without_a_database_is_held_back_and_tried_once_more() {
        runs.goesAway();
        fires(CLOSE, 1);
        assertThat(firings.names()).containsExactly("huggy-close");

        runs.comesBack();
        firings.retry();
        assertThat(runs.all()).as("five minutes are not over").isEmpty();

        clock.passes(Duration.ofMinutes(5));
        firings.retry();

        assertThat(runs.only().scheduledFor()).isEqualTo(NOON.plusSeconds(60));
        assertThat(firings.names()).isEmpty();
    }

    @Test
    void firings_in_between_are_skipped() {
        runs.goesAway();
        fires(CLOSE, 1);
        runs.comesBack();

        fires(CLOSE, 2);
        fires(CLOSE, 3);

        assertThat(runs.all()).isEmpty();
        assertThat(firings.isHoldingBack(CLOSE)).isTrue();
        assertThat(firings.isHoldingBack(OPEN)).isFalse();
    }

    @Test
    void a_database_that_stays_away_is_told_of_once() {
        runs.goesAway();
        fires(CLOSE, 1);
        fires(OPEN, 1);
        clock.passes(Duration.ofMinutes(5));
        firings.retry();

        assertThat(lines.told)
                .containsExactly(
                        "ERROR: Failed to connect to database: hub database: connection refused",
                        "Waiting 5 minutes before retry... (job huggy-close, due 2026-11-21T12:01:00Z)");
    }

    private void fires(JobName job, int minute) {
        firings.fire(job, NOON.plus(Duration.ofMinutes(minute)));
    }

    private static final class Lines extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
