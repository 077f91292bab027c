package dev.centralita.administration.run;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobConflict;
import dev.centralita.administration.job.JobEvent;
import dev.centralita.administration.job.JobFault;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.JobRefused;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.job.UnknownJob;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lets somebody start a job now, or stop a run. */
@Dependent
public class RequestRuns {

    private static final int MOST_WAITING = 5;

    private final Jobs jobs;
    private final Tasks tasks;
    private final Runs runs;
    private final RunQueue queue;
    private final RunBell bell;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public RequestRuns(
            Jobs jobs, Tasks tasks, Runs runs, RunQueue queue, RunBell bell, Event<DomainEvent> events, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.runs = runs;
        this.queue = queue;
        this.bell = bell;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Queues a run; it begins at once if the job is idle and a node is free.
     *
     * @throws JobConflict if the task cannot work here, or too many runs of the job wait already
     * @throws JobRefused if the earlier run cannot be its basis
     */
    public RunRecord start(RunOrder order) {
        Job job = jobs.find(order.job()).orElseThrow(() -> new UnknownJob(order.job()));
        refuseWhatCannotWork(job);
        if (order.basis() != null && order.mode() != RunMode.UNDO) {
            refuseWrong(order.basis(), order);
        }
        if (queue.waiting(order.job()) >= MOST_WAITING) {
            throw new JobConflict(
                    "too-many-waiting", Map.of("job", order.job().value(), "most", Integer.toString(MOST_WAITING)));
        }
        RunRecord run = queue.add(job, order, clock.instant());
        bell.ring();
        events.fire(JobEvent.of("job.run-requested", order.job(), order.by())
                .with(Map.of(
                        "run", run.id().toString(),
                        "mode", order.mode().word(),
                        "override", Boolean.toString(order.override()),
                        "basis",
                                order.basis() == null ? "" : order.basis().run().toString())));
        return run;
    }

    /**
     * Queues a run unless one is under way or waits already; that one is answered then.
     *
     * @throws JobConflict if the task cannot work here
     */
    public RunRecord startOrJoin(JobName job, Actor by) {
        return runs.latest().getOrDefault(job, List.of()).stream()
                .filter(run -> run.mode() == RunMode.ACT && !run.state().isOver())
                .findFirst()
                .orElseGet(() -> start(new RunOrder(job, RunMode.ACT, by, null, false)));
    }

    /**
     * Queues a run that takes back what an earlier one did.
     *
     * @throws JobConflict if that run cannot be undone
     */
    public RunRecord undo(RunId id, Actor by) {
        RunRecord earlier = runs.find(id).orElseThrow(() -> new UnknownRun(id));
        if (earlier.mode() != RunMode.ACT || !earlier.state().isOver()) {
            throw cannotUndo(id, Sentence.of("only-ended-acts", "only a run that acted and is over can be undone"));
        }
        Map<String, String> parameters = jobs.find(earlier.job())
                .map(job -> job.definition().parameters())
                .orElse(Map.of());
        tasks.find(earlier.task())
                .flatMap(task -> task.whyNotUndone(parameters))
                .ifPresent(reason -> {
                    throw cannotUndo(id, reason);
                });
        return start(new RunOrder(earlier.job(), RunMode.UNDO, by, new Basis(id, Basis.Only.ACTED), true));
    }

    /**
     * Stops a run after the item at hand.
     *
     * @throws JobConflict if it is over
     */
    public RunRecord stop(RunId id, Actor by) {
        RunRecord known = runs.find(id).orElseThrow(() -> new UnknownRun(id));
        RunRecord run = queue.stop(id, clock.instant())
                .orElseThrow(() -> new JobConflict("run-is-over", Map.of("run", id.toString())));
        bell.ring();
        events.fire(JobEvent.of("job.stop-requested", known.job(), by).with(Map.of("run", id.toString())));
        return run;
    }

    private void refuseWhatCannotWork(Job job) {
        JobName name = job.name();
        String task = job.definition().task();
        Task known = tasks.find(task)
                .orElseThrow(() -> new JobConflict("task-unknown-here", Map.of("job", name.value(), "task", task)));
        known.off().ifPresent(reason -> {
            throw new JobConflict("task-off", Map.of("task", task, "reason", reason));
        });
    }

    private static JobConflict cannotUndo(RunId run, Sentence reason) {
        return new JobConflict("cannot-undo", Map.of("run", run.toString(), "reason", reason));
    }

    private void refuseWrong(Basis basis, RunOrder order) {
        RunRecord earlier = runs.find(basis.run()).orElseThrow(() -> new UnknownRun(basis.run()));
        boolean isPreview = earlier.mode() == RunMode.DRY_RUN;
        if (!earlier.job().equals(order.job())
                || !earlier.state().isOver()
                || isPreview != (basis.only() == Basis.Only.PREVIEWED)) {
            Sentence expected = basis.only() == Basis.Only.PREVIEWED
                    ? Sentence.of("ended-preview", "a finished dry run of the same job")
                    : Sentence.of("ended-act", "a finished acting run of the same job");
            throw new JobRefused(
                    List.of(new JobFault("basis", "wrong-basis", basis.run().toString(), expected)));
        }
    }
}
