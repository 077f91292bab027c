package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.CannotRun;
import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunHeld;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.RunLeases;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.Runs;
import dev.centralita.administration.run.Surge;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One run while this node holds it.
 *
 * <p>The task works on a thread of its own and may tell its results from many. The runner's beat comes from another
 * thread: it renews the hold and writes what was told. While the database is away results wait here, and the task goes
 * on for as long as the hold lasts by this node's clock; from then on another node may have the run, so the task is
 * told to stop. A run that was interrupted like that is not ended but let go, and whoever takes it continues it.
 */
class HeldRun implements Run {

    private final Claim claim;
    private final Task task;
    private final Runs runs;
    private final RunLeases leases;
    private final Results results;
    private final Hold hold;
    private final Clock clock;

    private volatile @Nullable RunState outcome;
    private volatile @Nullable Sentence error;
    private volatile @Nullable Throwable failure;

    HeldRun(Claim claim, Hold hold, Task task, Runs runs, RunLeases leases, Clock clock) {
        this.claim = claim;
        this.hold = hold;
        this.task = task;
        this.runs = runs;
        this.leases = leases;
        this.results = new Results(claim, leases, clock);
        this.clock = clock;
    }

    Claim claim() {
        return claim;
    }

    Hold hold() {
        return hold;
    }

    /** Does the task's work on the calling thread; how it went is kept for {@link #settle}. */
    void perform() {
        RunState end = RunState.FAILED;
        try {
            task.off().ifPresent(reason -> {
                throw new CannotRun(reason);
            });
            task.perform(this);
            end = hold.wasStoppedOnRequest() ? RunState.STOPPED : RunState.SUCCEEDED;
        } catch (RunHeld held) {
            error = held.why();
            end = RunState.HELD;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            if (hold.isNodeLeaving() || (failure instanceof DatabaseAway away && away.isHub())) {
                hold.interrupt(); // what the task needs is being taken away, or will come back
            }
            this.failure = failure;
            error = Failure.sentence(failure);
        } finally {
            outcome = end;
        }
    }

    boolean isPerformed() {
        return outcome != null;
    }

    @Nullable
    RunState outcome() {
        return outcome;
    }

    @Nullable
    Sentence error() {
        return error;
    }

    /** What the task threw; null if it came back, or was held. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Another node has the run: what this one still knows of it counts no more. */
    void taken() {
        hold.taken();
        results.letGo();
    }

    /**
     * Writes what was told since the last time.
     *
     * @throws DatabaseAway if that has to wait
     */
    void write() {
        if (!hold.isTaken() && !results.write()) {
            taken();
        }
    }

    /**
     * Writes the rest and ends the run, or lets go of it.
     *
     * @throws DatabaseAway if that has to wait
     */
    void settle() {
        write();
        RunState end = outcome;
        if (hold.isTaken()) {
            return;
        }
        if (hold.wasInterrupted()) {
            leases.release(claim);
        } else if (end != null && !leases.end(claim, end, error, clock.instant())) {
            taken();
        }
    }

    @Override
    public RunId id() {
        return claim.id();
    }

    @Override
    public JobName job() {
        return claim.run().job();
    }

    @Override
    public RunMode mode() {
        return claim.run().mode();
    }

    @Override
    public String parameter(String name) {
        TaskParameter parameter = task.parameters().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "parameter \"" + name + "\" (expected: one that task " + task.name() + " declares)"));
        return claim.run().parameters().getOrDefault(name, parameter.fallback());
    }

    @Override
    public Optional<Set<String>> onlyItems() {
        Basis basis = claim.run().basis();
        return basis == null
                ? Optional.empty()
                : Optional.of(runs.itemNames(basis.run(), basis.only().outcome()));
    }

    @Override
    public Optional<RunId> undoes() {
        Basis basis = claim.run().basis();
        return basis == null || mode() != RunMode.UNDO ? Optional.empty() : Optional.of(basis.run());
    }

    @Override
    public boolean isTakenOver() {
        return claim.run().isTakenOver();
    }

    @Override
    public int limit() {
        return claim.run().caution().limit();
    }

    @Override
    public void announces(int items) {
        RunRecord run = claim.run();
        boolean wasLetThrough = run.override() || run.progress().announced() != null;
        if (mode() == RunMode.ACT && !wasLetThrough) {
            new Surge(run.caution(), runs.actedLately(job(), Surge.RUNS_COMPARED)).admits(items);
        }
        results.announce(items);
    }

    @Override
    public void begins(String phase, int total) {
        results.begin(phase, total);
    }

    @Override
    public void advances(int steps) {
        results.advance(steps);
    }

    @Override
    public void reports(RunItem item) {
        results.add(item, hold::isLost);
    }

    @Override
    public boolean shouldStop() {
        return hold.shouldStop();
    }

    /** How many items of this outcome were told on this node. */
    int count(ItemOutcome outcome) {
        return results.told(outcome);
    }
}
