package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NoticeSilenceTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");
    private static final RunningNode NODE = new RunningNode("one", UUID.randomUUID(), true);
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final RecordedEvents events = new RecordedEvents();
    private final NoticeSilence noticeSilence = new NoticeSilence(jobs, runs, events, clock);

    NoticeSilenceTest() {
        jobs.holds(JobDefinition.of(CLOSE, "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);
    }

    @Test
    void two_firings_without_a_success_raise_the_alarm_once() {
        look(Duration.ofSeconds(100));
        assertThat(told()).isEmpty();

        look(Duration.ofSeconds(30));
        look(Duration.ofSeconds(30));

        assertThat(told()).containsExactly("job.silent");
        assertThat(jobs.find(CLOSE).orElseThrow().silentSince()).isEqualTo(NOON);
    }

    @Test
    void a_success_ends_the_alarm() {
        look(Duration.ofSeconds(130));
        succeeds();

        look(Duration.ofSeconds(5));

        assertThat(told()).containsExactly("job.silent", "job.heard-again");
        assertThat(jobs.find(CLOSE).orElseThrow().silentSince()).isNull();
    }

    @Test
    void a_long_run_that_gets_on_is_not_silent() {
        Claim claim = begins();
        for (int minute = 0; minute < 10; minute++) {
            clock.passes(Duration.ofMinutes(1));
            runs.write(claim, RunProgress.NONE.beginning("closing", 100, NOON).advanced(minute), List.of(), NOON);
            noticeSilence.in(jobs.all());
        }

        assertThat(told()).isEmpty();
    }

    @Test
    void a_failed_run_is_no_sign_of_life() {
        clock.passes(Duration.ofSeconds(60));
        runs.end(begins(), RunState.FAILED, Sentence.verbatim("Huggy does not answer"), clock.instant());

        look(Duration.ofSeconds(70));

        assertThat(told()).containsExactly("job.silent");
    }

    @Test
    void a_paused_job_may_be_silent_and_is_given_its_time_afterwards() {
        jobs.pause(CLOSE, new Pause("holiday", NOON.plus(Duration.ofHours(1)), "ana"));

        look(Duration.ofMinutes(30));
        look(Duration.ofMinutes(31));
        assertThat(told()).isEmpty();

        look(Duration.ofMinutes(2));
        assertThat(told()).containsExactly("job.silent");
    }

    private void look(Duration later) {
        clock.passes(later);
        noticeSilence.in(jobs.all());
    }

    private Claim begins() {
        runs.addDue(jobs.find(CLOSE).orElseThrow(), RunTrigger.SCHEDULE, NOON.plusSeconds(60), clock.instant(), NOON);
        return runs.claim(NODE, LEASE, clock.instant()).orElseThrow();
    }

    private void succeeds() {
        runs.end(begins(), RunState.SUCCEEDED, null, clock.instant());
    }

    private List<String> told() {
        return events.words();
    }
}
