package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.ScriptedTask;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.InMemoryRuns;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunOrder;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.LogContext;
import dev.centralita.shared.MovableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeldRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final JobName CLOSE = new JobName("huggy-close");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final Tasks tasks = new Tasks();
    private final ScriptedTask task = new ScriptedTask("huggy_close");
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final HeldRuns here = node("here", Runnable::run);

    HeldRunsTest() {
        tasks.introduce(List.of(task));
    }

    @Test
    void a_run_does_its_task_and_keeps_what_it_told() {
        task.doing(run -> {
            run.begins("closing", 2);
            run.reports(item("1", ItemOutcome.ACTED));
            run.reports(item("2", ItemOutcome.SKIPPED));
            run.advances(2);
        });
        ordered(RunMode.ACT);

        here.takeMore();

        RunRecord run = runs.only();
        assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(run.counts()).isEqualTo(new RunCounts(1, 0, 1, 0, 0));
        assertThat(run.progress().phase()).isEqualTo("closing");
        assertThat(run.progress().done()).isEqualTo(2);
        assertThat(here.isIdle()).isTrue();
        assertThat(meters.get("centralita.job.runs")
                        .tags("job", "huggy-close", "result", "succeeded")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void what_a_task_logs_carries_the_run() {
        List<@Nullable String> told = new ArrayList<>();
        task.doing(run -> told.add(LogContext.present().get(LogContext.RUN)));
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(told).containsExactly(runs.only().id().toString());
    }

    @Test
    void a_task_that_throws_fails_its_run_with_a_sentence() {
        task.doing(run -> {
            run.reports(item("1", ItemOutcome.ACTED));
            throw new IllegalStateException("Huggy does not answer");
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.FAILED);
        assertThat(runs.only().error()).hasToString("Huggy does not answer");
        assertThat(runs.only().counts().acted()).isEqualTo(1);
    }

    @Test
    void a_task_nobody_knows_fails_its_run() {
        tasks.introduce(List.of());
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().error()).hasToString("task \"huggy_close\" is not known on this node");
    }

    @Test
    void a_task_that_is_off_fails_its_run_with_the_reason() {
        task.isOffBecause("HUGGY_API_KEY is not set");
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().error()).hasToString("HUGGY_API_KEY is not set");
    }

    @Test
    void somebody_stops_a_run_after_the_item_at_hand() {
        List<Boolean> answers = new ArrayList<>();
        task.doing(run -> {
            answers.add(run.shouldStop());
            runs.stop(run.id(), NOON);
            here.beat();
            answers.add(run.shouldStop());
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(answers).containsExactly(false, true);
        assertThat(runs.only().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void a_stop_that_comes_too_late_changes_nothing() {
        task.doing(run -> {
            runs.stop(run.id(), NOON);
            here.beat();
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void a_run_that_means_to_act_on_too_many_is_held_until_somebody_lets_it() {
        task.doing(run -> {
            run.announces(11);
            run.reports(item("1", ItemOutcome.ACTED));
        });
        Job job = defined(CLOSE, new Caution(100, 10, 0));

        runs.add(job, order(RunMode.ACT, null, false), NOON);
        here.takeMore();
        assertThat(runs.only().state()).isEqualTo(RunState.HELD);
        assertThat(runs.only().error()).asString().startsWith("would act on 11 items");
        assertThat(runs.only().counts()).isEqualTo(RunCounts.NONE);

        runs.add(job, order(RunMode.ACT, null, true), NOON);
        here.takeMore();
        assertThat(runs.all()).extracting(RunRecord::state).containsExactly(RunState.HELD, RunState.SUCCEEDED);
    }

    @Test
    void a_preview_may_find_however_many() {
        task.doing(run -> run.announces(11));
        Job job = defined(CLOSE, new Caution(100, 10, 0));
        runs.add(job, order(RunMode.DRY_RUN, null, false), NOON);

        here.takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().progress().announced()).isEqualTo(11);
    }

    @Test
    void a_run_upon_a_preview_is_confined_to_what_was_previewed() {
        List<Set<String>> confined = new ArrayList<>();
        task.doing(run -> run.reports(item("1", ItemOutcome.WOULD_ACT)));
        Job job = defined(CLOSE, Caution.USUAL);
        RunRecord preview = runs.add(job, order(RunMode.DRY_RUN, null, false), NOON);
        here.takeMore();

        task.doing(run -> confined.add(run.onlyItems().orElseThrow()));
        runs.add(job, order(RunMode.ACT, new Basis(preview.id(), Basis.Only.PREVIEWED), false), NOON);
        here.takeMore();

        assertThat(confined).containsExactly(Set.of("1"));
    }

    @Test
    void a_parameter_is_the_jobs_or_the_tasks_own() {
        List<String> read = new ArrayList<>();
        task.doing(run -> {
            read.add(run.parameter("staleAfter"));
            assertThatIllegalArgumentException().isThrownBy(() -> run.parameter("other"));
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(read).containsExactly("P3D");
        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void results_survive_a_short_outage_of_the_database() {
        task.doing(run -> {
            runs.goesAway();
            run.reports(item("1", ItemOutcome.ACTED));
            here.beat();
            clock.passes(Duration.ofSeconds(20));
            assertThat(run.shouldStop()).isFalse();
        });
        ordered(RunMode.ACT);
        here.takeMore();
        assertThat(here.isIdle()).as("its result is not written yet").isFalse();

        runs.comesBack();
        here.beat();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().counts().acted()).isEqualTo(1);
        assertThat(here.isIdle()).isTrue();
    }

    @Test
    void a_run_that_cannot_renew_its_hold_stops_in_time_and_is_continued_as_the_same_run() {
        List<Boolean> continued = new ArrayList<>();
        task.doing(run -> {
            continued.add(run.isTakenOver());
            if (!run.isTakenOver()) {
                run.reports(item("1", ItemOutcome.ACTED));
                runs.goesAway();
                clock.passes(LEASE);
                assertThat(run.shouldStop()).isTrue();
                return;
            }
            run.reports(item("2", ItemOutcome.ACTED));
        });
        ordered(RunMode.ACT);
        here.takeMore();

        runs.comesBack();
        here.beat();
        here.takeMore();

        assertThat(continued).containsExactly(false, true);
        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().counts().acted())
                .as("what the first part told counts too")
                .isEqualTo(2);
    }

    @Test
    void a_task_that_cannot_go_on_without_the_database_is_continued_when_it_is_back() {
        task.doing(run -> {
            if (!run.isTakenOver()) {
                runs.goesAway();
                assertThat(runs.find(run.id())).isPresent();
            }
        });
        ordered(RunMode.ACT);
        here.takeMore();

        runs.comesBack();
        here.beat();
        here.takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().isTakenOver()).isTrue();
    }

    @Test
    void a_run_that_another_node_took_is_given_up_without_a_trace() {
        HeldRuns there = node("there", Runnable::run);
        task.doing(run -> {
            if (run.isTakenOver()) {
                run.reports(item("1", ItemOutcome.ACTED));
                return;
            }
            clock.passes(LEASE);
            there.takeMore();
            here.beat();
            assertThat(run.shouldStop()).isTrue();
            run.reports(item("1", ItemOutcome.FAILED));
            run.reports(item("2", ItemOutcome.FAILED));
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().node()).isEqualTo("there");
        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0));
    }

    @Test
    void a_node_that_takes_its_own_lost_run_again_does_not_mix_the_two() {
        task.doing(run -> {
            if (run.isTakenOver()) {
                run.reports(item("1", ItemOutcome.ACTED));
                return;
            }
            clock.passes(LEASE);
            here.takeMore();
            here.beat();
            assertThat(run.shouldStop()).isTrue();
            run.reports(item("1", ItemOutcome.FAILED));
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().counts()).isEqualTo(new RunCounts(1, 0, 0, 0, 0));
        assertThat(here.isIdle()).isTrue();
    }

    @Test
    void a_node_that_leaves_lets_another_continue_at_once() {
        task.doing(run -> {
            if (!run.isTakenOver()) {
                here.leave();
                assertThat(run.shouldStop()).isTrue();
            }
        });
        ordered(RunMode.ACT);
        here.takeMore();
        assertThat(runs.only().state()).isEqualTo(RunState.RUNNING);

        node("there", Runnable::run).takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(runs.only().isTakenOver()).isTrue();
    }

    @Test
    void a_continued_run_that_was_let_through_is_not_held_again() {
        task.doing(run -> {
            run.announces(11);
            if (!run.isTakenOver()) {
                here.leave();
                assertThat(run.shouldStop()).isTrue();
            }
        });
        runs.add(defined(CLOSE, new Caution(100, 10, 0)), order(RunMode.ACT, null, true), NOON);
        here.takeMore();

        node("there", Runnable::run).takeMore();

        assertThat(runs.only().state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void a_node_takes_no_more_runs_than_it_has_room_for() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        HeldRuns small = new HeldRuns(
                new RunningNode("small", UUID.randomUUID(), true),
                LEASE,
                2,
                tasks,
                runs,
                runs,
                new RunMeters(meters, clock),
                waiting::add,
                clock);
        for (String name : List.of("a", "b", "c")) {
            runs.add(defined(new JobName(name), Caution.USUAL), order(RunMode.ACT, null, false), NOON);
        }

        small.takeMore();
        assertThat(waiting).hasSize(2);

        waiting.remove().run();
        assertThat(waiting).as("a place became free").hasSize(2);
    }

    @Test
    void many_results_are_written_in_batches_with_none_lost() {
        task.doing(run -> {
            for (int i = 0; i < Results.BATCH * 3 + 1; i++) {
                run.reports(item(Integer.toString(i), ItemOutcome.ACTED));
            }
        });
        ordered(RunMode.ACT);

        here.takeMore();

        assertThat(runs.only().counts().acted()).isEqualTo(Results.BATCH * 3 + 1);
    }

    @Test
    void a_full_store_does_not_block_a_run_that_is_lost() {
        task.doing(run -> {
            runs.goesAway();
            clock.passes(LEASE);
            for (int i = 0; i <= Results.MOST_KEPT; i++) {
                run.reports(item(Integer.toString(i), ItemOutcome.ACTED));
            }
        });
        ordered(RunMode.ACT);

        here.takeMore();
        runs.comesBack();
        here.beat();

        assertThat(runs.only().counts().acted()).isEqualTo(Results.MOST_KEPT + 1);
    }

    private HeldRuns node(String name, Executor threads) {
        return new HeldRuns(
                new RunningNode(name, UUID.randomUUID(), true),
                LEASE,
                4,
                tasks,
                runs,
                runs,
                new RunMeters(meters, clock),
                threads,
                clock);
    }

    private void ordered(RunMode mode) {
        runs.add(defined(CLOSE, Caution.USUAL), order(mode, null, false), NOON);
    }

    private Job defined(JobName name, Caution caution) {
        Schedule everyMinute = new Schedule("* * * * *", ZoneOffset.UTC);
        return jobs.holds(
                new JobDefinition(
                        name, "huggy_close", everyMinute, true, Map.of(), caution, Overlap.SKIP, CatchUp.NONE, true),
                NOON);
    }

    private static RunOrder order(RunMode mode, @Nullable Basis basis, boolean override) {
        return new RunOrder(CLOSE, mode, new Actor(Actor.Kind.USER, "ana"), basis, override);
    }

    private static RunItem item(String name, ItemOutcome outcome) {
        return new RunItem(name, outcome, "silent-too-long", Map.of());
    }
}
