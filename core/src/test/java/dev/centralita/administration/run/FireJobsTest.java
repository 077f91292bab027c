package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FireJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final RunBell bell = new RunBell();
    private final FireJobs fireJobs = new FireJobs(jobs, runs, bell, clock);

    @Test
    void a_firing_queues_a_run_and_rings() {
        boolean[] hasRung = {false};
        bell.onRing(() -> hasRung[0] = true);
        defined(CatchUp.NONE);
        clock.passes(Duration.ofMinutes(1));

        assertThat(fireJobs.due(CLOSE, clock.instant())).isPresent();
        assertThat(hasRung[0]).isTrue();
    }

    @Test
    void a_paused_job_does_not_fire_until_the_pause_is_over() {
        defined(CatchUp.NONE);
        jobs.pause(CLOSE, new Pause("holiday", NOON.plusSeconds(90), "ana"));

        clock.passes(Duration.ofMinutes(1));
        assertThat(fireJobs.due(CLOSE, clock.instant())).isEmpty();
        clock.passes(Duration.ofMinutes(1));
        assertThat(fireJobs.due(CLOSE, clock.instant())).isPresent();
    }

    @Test
    void news_fire_a_job_before_its_schedule_does_but_not_while_it_is_paused() {
        defined(CatchUp.NONE);
        clock.passes(Duration.ofSeconds(20));

        assertThat(fireJobs.early(CLOSE))
                .hasValueSatisfying(run -> assertThat(run.trigger()).isEqualTo(RunTrigger.NEWS));
        assertThat(fireJobs.early(CLOSE)).isEmpty();

        jobs.pause(CLOSE, new Pause("holiday", NOON.plusSeconds(90), "ana"));
        clock.passes(Duration.ofSeconds(20));
        assertThat(fireJobs.early(CLOSE)).isEmpty();
    }

    @Test
    void a_deleted_job_does_not_fire() {
        defined(CatchUp.NONE);
        jobs.remove(CLOSE);

        assertThat(fireJobs.due(CLOSE, NOON.plusSeconds(60))).isEmpty();
    }

    @Test
    void however_many_firings_were_missed_one_run_makes_up_for_them() {
        defined(CatchUp.ONCE);
        clock.passes(Duration.ofHours(2));

        assertThat(fireJobs.missedBy(job())).hasValueSatisfying(run -> {
            assertThat(run.trigger()).isEqualTo(RunTrigger.CATCH_UP);
            assertThat(run.scheduledFor()).isEqualTo(NOON.plusSeconds(60));
        });
        assertThat(fireJobs.missedBy(job())).isEmpty();
    }

    @Test
    void a_job_that_wants_no_catch_up_forgets_what_it_missed() {
        defined(CatchUp.NONE);
        clock.passes(Duration.ofHours(2));

        assertThat(fireJobs.missedBy(job())).isEmpty();
    }

    @Test
    void what_was_missed_in_a_pause_is_made_up_for_after_it() {
        defined(CatchUp.ONCE);
        jobs.pause(CLOSE, new Pause("holiday", null, "ana"));
        clock.passes(Duration.ofHours(2));
        assertThat(fireJobs.missedBy(job())).isEmpty();

        jobs.resume(CLOSE, clock.instant());

        assertThat(fireJobs.missedBy(job())).isPresent();
    }

    @Test
    void a_firing_whose_timer_may_still_come_is_not_missed_yet() {
        defined(CatchUp.ONCE);
        clock.passes(Duration.ofSeconds(65));

        assertThat(fireJobs.missedBy(job())).isEmpty();
    }

    private void defined(CatchUp catchUp) {
        Schedule everyMinute = new Schedule("* * * * *", ZoneOffset.UTC);
        jobs.holds(
                new JobDefinition(
                        CLOSE, "huggy_close", everyMinute, true, Map.of(), Caution.USUAL, Overlap.SKIP, catchUp, true),
                NOON);
    }

    private Job job() {
        return jobs.find(CLOSE).orElseThrow();
    }
}
