package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.JobConflict;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.JobRefused;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.ScriptedTask;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.job.UnknownJob;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestRunsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final Tasks tasks = new Tasks();
    private final ScriptedTask task = new ScriptedTask("huggy_close");
    private final RecordedEvents events = new RecordedEvents();
    private final RequestRuns requestRuns = new RequestRuns(jobs, tasks, runs, runs, new RunBell(), events, clock);

    RequestRunsTest() {
        tasks.introduce(List.of(task));
        jobs.holds(JobDefinition.of(CLOSE, "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC)), NOON);
    }

    @Test
    void somebody_runs_a_job_now_and_that_is_remembered() {
        RunRecord run = requestRuns.start(order(RunMode.ACT, null));

        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.startedBy()).isEqualTo(ANA);
        assertThat(events.words()).containsExactly("job.run-requested");
    }

    @Test
    void a_paused_job_can_still_be_run_by_hand() {
        jobs.pause(CLOSE, new Pause("holiday", null, "ana"));

        assertThat(requestRuns.start(order(RunMode.ACT, null)).state()).isEqualTo(RunState.QUEUED);
    }

    @Test
    void a_task_that_is_off_is_refused_with_its_reason() {
        task.isOffBecause("HUGGY_API_KEY is not set");

        assertThatThrownBy(() -> requestRuns.start(order(RunMode.ACT, null)))
                .isInstanceOfSatisfying(JobConflict.class, conflict -> {
                    assertThat(conflict.code()).isEqualTo("task-off");
                    assertThat(conflict.facts().get("reason")).hasToString("HUGGY_API_KEY is not set");
                });
    }

    @Test
    void more_than_a_few_waiting_runs_are_refused() {
        for (int i = 0; i < 5; i++) {
            requestRuns.start(order(RunMode.ACT, null));
        }

        assertThatThrownBy(() -> requestRuns.start(order(RunMode.ACT, null)))
                .isInstanceOfSatisfying(
                        JobConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("too-many-waiting"));
    }

    @Test
    void an_unknown_job_cannot_be_run() {
        RunOrder order = new RunOrder(new JobName("other"), RunMode.ACT, ANA, null, false);

        assertThatThrownBy(() -> requestRuns.start(order)).isInstanceOf(UnknownJob.class);
    }

    @Test
    void a_finished_preview_is_a_basis_and_one_that_goes_on_is_not() {
        RunRecord preview = requestRuns.start(order(RunMode.DRY_RUN, null));
        RunOrder upon = order(RunMode.ACT, new Basis(preview.id(), Basis.Only.PREVIEWED));
        assertThatThrownBy(() -> requestRuns.start(upon)).isInstanceOf(JobRefused.class);

        ends(preview);

        assertThat(requestRuns.start(upon).basis()).isEqualTo(upon.basis());
    }

    @Test
    void what_failed_cannot_be_repaired_upon_a_preview() {
        RunRecord preview = requestRuns.start(order(RunMode.DRY_RUN, null));
        ends(preview);

        assertThatThrownBy(() -> requestRuns.start(order(RunMode.ACT, new Basis(preview.id(), Basis.Only.FAILED))))
                .isInstanceOf(JobRefused.class)
                .hasMessageContaining("a finished acting run of the same job");
    }

    @Test
    void a_run_is_stopped_once_and_one_that_is_over_is_not() {
        RunRecord run = requestRuns.start(order(RunMode.ACT, null));

        assertThat(requestRuns.stop(run.id(), ANA).state()).isEqualTo(RunState.STOPPED);
        assertThatThrownBy(() -> requestRuns.stop(run.id(), ANA))
                .isInstanceOfSatisfying(
                        JobConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("run-is-over"));
        assertThatThrownBy(() -> requestRuns.stop(new RunId(99), ANA)).isInstanceOf(UnknownRun.class);
    }

    @Test
    void b10_whoever_asks_while_a_run_is_under_way_gets_that_one() {
        RunRecord first = requestRuns.startOrJoin(CLOSE, ANA);
        RunRecord second = requestRuns.startOrJoin(CLOSE, ANA);
        ends(first);

        RunRecord third = requestRuns.startOrJoin(CLOSE, ANA);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(third.id()).isNotEqualTo(first.id());
    }

    @Test
    void a_run_that_acted_is_undone_by_another_run_of_its_job() {
        task.canBeUndone();
        RunRecord run = requestRuns.start(order(RunMode.ACT, null));
        assertThatThrownBy(() -> requestRuns.undo(run.id(), ANA)).hasMessageContaining("is over");
        ends(run);

        RunRecord undoing = requestRuns.undo(run.id(), ANA);

        assertThat(undoing.mode()).isEqualTo(RunMode.UNDO);
        assertThat(undoing.job()).isEqualTo(CLOSE);
        assertThat(undoing.basis()).isEqualTo(new Basis(run.id(), Basis.Only.ACTED));
    }

    @Test
    void what_is_final_cannot_be_undone_and_the_reason_is_said() {
        RunRecord run = requestRuns.start(order(RunMode.ACT, null));
        ends(run);

        assertThatThrownBy(() -> requestRuns.undo(run.id(), ANA))
                .isInstanceOfSatisfying(JobConflict.class, conflict -> {
                    assertThat(conflict.code()).isEqualTo("cannot-undo");
                    assertThat(conflict.facts().get("reason")).hasToString("what huggy_close does is final");
                });
    }

    private void ends(RunRecord run) {
        RunningNode node = new RunningNode("one", UUID.randomUUID(), true);
        Claim claim = runs.claim(node, Duration.ofSeconds(30), NOON).orElseThrow();
        assertThat(claim.id()).isEqualTo(run.id());
        runs.end(claim, RunState.SUCCEEDED, null, NOON);
    }

    private static RunOrder order(RunMode mode, @Nullable Basis basis) {
        return new RunOrder(CLOSE, mode, ANA, basis, false);
    }
}
