package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.InMemoryRuns;
import dev.centralita.administration.run.RunOrder;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.live.LiveFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NewsOfJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final LiveFeed feed = new LiveFeed();
    private final List<String> heard = new ArrayList<>();
    private final NewsOfJobs news = new NewsOfJobs(jobs, runs, feed);
    private final Job job =
            jobs.holds(JobDefinition.of(CLOSE, "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);

    NewsOfJobsTest() {
        feed.subscribe(told -> heard.add(told.topic() + " " + told.key()));
    }

    @Test
    void the_first_look_tells_how_everything_stands() {
        ordered();

        look();
        look();

        assertThat(heard).containsExactly("run 1", "job huggy-close");
    }

    @Test
    void each_change_of_a_run_is_told_once() {
        watching();
        ordered();
        look();
        look();
        assertThat(heard).containsExactly("run 1");

        clock.passes(Duration.ofSeconds(1));
        Claim claim = runs.claim(new RunningNode("elsewhere", UUID.randomUUID(), true), Duration.ofMinutes(1), NOON)
                .orElseThrow();
        look();
        clock.passes(Duration.ofSeconds(1));
        runs.end(claim, RunState.SUCCEEDED, null, NOON);
        look();
        look();

        assertThat(heard).containsExactly("run 1", "run 1", "run 1");
    }

    @Test
    void a_change_that_was_committed_late_is_told_too() {
        watching();
        clock.passes(Duration.ofSeconds(1));
        ordered();
        look();

        clock.passes(Duration.ofMillis(-500));
        ordered();
        look();

        assertThat(heard).containsExactly("run 1", "run 2");
    }

    @Test
    void a_job_that_changed_is_told_and_the_others_are_not() {
        jobs.holds(
                JobDefinition.of(new JobName("other"), "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);
        watching();

        jobs.pause(CLOSE, new Pause("holiday", null, "ana"));
        look();
        look();

        assertThat(heard).containsExactly("job huggy-close");
    }

    @Test
    void the_next_watcher_hears_everything_anew() {
        watching();
        news.forget();

        look();

        assertThat(heard).containsExactly("job huggy-close");
    }

    private void watching() {
        look();
        heard.clear();
    }

    private void look() {
        news.tell();
    }

    private void ordered() {
        runs.add(
                job, new RunOrder(CLOSE, RunMode.ACT, new Actor(Actor.Kind.USER, "ana"), null, false), clock.instant());
    }
}
