package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** Why the task was told to stop. */
    private enum Stop {
        ASKED_FOR,
        INTERRUPTED
    }

    private final Claim claim;
    private final Task task;
    private final Runs runs;
    private final RunLeases leases;
    private final Results results;
    private final Duration lease;
    private final Clock clock;

    private volatile Instant heldUntil;
    private volatile boolean isToStop;
    private volatile boolean isNodeLeaving;
    private volatile boolean isTaken;
    private volatile @Nullable Stop told;
    private volatile @Nullable RunState outcome;
    private volatile @Nullable String error;
    private volatile @Nullable Throwable failure;

    HeldRun(Claim claim, Task task, Runs runs, RunLeases leases, Duration lease, Clock clock) {
        this.claim = claim;
        this.task = task;
        this.runs = runs;
        this.leases = leases;
        this.results = new Results(claim, leases, clock);
        this.lease = lease;
        this.clock = clock;
        this.heldUntil = clock.instant().plus(lease);
        this.isToStop = claim.run().isToStop();
    }

    Claim claim() {
        return claim;
    }

    /** Does the task's work on the calling thread; how it went is kept for {@link #settle}. */
    void perform() {
        RunState end = RunState.SUCCEEDED;
        try {
            task.off().ifPresent(reason -> {
                throw new IllegalStateException(reason);
            });
            task.perform(this);
            end = told == Stop.ASKED_FOR ? RunState.STOPPED : RunState.SUCCEEDED;
        } catch (RunHeld held) {
            error = held.getMessage();
            end = RunState.HELD;
        } catch (RuntimeException | LinkageError | StackOverflowError failure) {
            if (isNodeLeaving || (failure instanceof DatabaseAway away && away.isHub())) {
                told = Stop.INTERRUPTED; // what the task needs is being taken away, or will come back
            }
            this.failure = failure;
            error = Failure.sentence(failure);
            end = RunState.FAILED;
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
    String error() {
        return error;
    }

    /** What the task threw; null if it came back, or was held. */
    @Nullable
    Throwable failure() {
        return failure;
    }

    /** Whether the work was broken off so that it has to be continued, here or elsewhere. */
    boolean isInterrupted() {
        return told == Stop.INTERRUPTED && !isTaken;
    }

    /** Whether another node has the run now. */
    boolean isTaken() {
        return isTaken;
    }

    void renewed(Instant asked, boolean toStop) {
        heldUntil = asked.plus(lease);
        isToStop |= toStop;
    }

    void taken() {
        isTaken = true;
        results.letGo();
    }

    void nodeLeaves() {
        isNodeLeaving = true;
    }

    /**
     * Writes what was told since the last time.
     *
     * @throws DatabaseAway if that has to wait
     */
    void write() {
        if (!isTaken && !results.write()) {
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
        if (isTaken) {
            return;
        }
        RunState end = outcome;
        if (isInterrupted()) {
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
        results.add(item, () -> isTaken || !clock.instant().isBefore(heldUntil));
    }

    @Override
    public boolean shouldStop() {
        if (isTaken || isNodeLeaving || !clock.instant().isBefore(heldUntil)) {
            told = Stop.INTERRUPTED;
        } else if (isToStop && told == null) {
            told = Stop.ASKED_FOR;
        }
        return told != null;
    }

    /** How many items of this outcome were told on this node. */
    int count(ItemOutcome outcome) {
        return results.told(outcome);
    }
}
