package dev.centralita.jobs;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.RunLeases;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.administration.run.Runs;
import dev.centralita.shared.LogContext;
import dev.centralita.shared.Sentence;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;

/** The runs this node holds: takes more while it has room, and keeps those it has. */
class HeldRuns {

    private final RunningNode node;
    private final Duration lease;
    private final int most;
    private final Tasks tasks;
    private final Runs runs;
    private final RunLeases leases;
    private final RunMeters meters;
    private final Executor threads;
    private final Clock clock;

    private final Map<RunId, HeldRun> held = new ConcurrentHashMap<>();
    private final Map<JobName, Sentence> lastErrors = new ConcurrentHashMap<>();
    private final ReentrantLock taking = new ReentrantLock();
    private final ReentrantLock beating = new ReentrantLock();
    private final Outage outage =
            new Outage(JobRunner.log, "runs at hand keep their results and go on for as long as they are held");
    private volatile boolean isLeaving;

    HeldRuns(
            RunningNode node,
            Duration lease,
            int most,
            Tasks tasks,
            Runs runs,
            RunLeases leases,
            RunMeters meters,
            Executor threads,
            Clock clock) {
        this.node = node;
        this.lease = lease;
        this.most = most;
        this.tasks = tasks;
        this.runs = runs;
        this.leases = leases;
        this.meters = meters;
        this.threads = threads;
        this.clock = clock;
    }

    /** Takes runs that wait, and those of nodes that are gone, while there is room. */
    void takeMore() {
        taking.lock();
        try {
            while (!isLeaving && held.size() < most) {
                Instant asked = clock.instant();
                Optional<Claim> claim = leases.claim(node, lease, asked);
                if (claim.isEmpty()) {
                    return;
                }
                begin(claim.get(), asked);
            }
        } catch (DatabaseAway away) {
            outage.goesOn(away);
        } finally {
            taking.unlock();
        }
    }

    /** Renews every hold and writes what the runs told; while the database is away, both wait for the next beat. */
    void beat() {
        if (!beating.tryLock()) {
            return;
        }
        try {
            renew(held.values());
            for (HeldRun run : held.values()) {
                write(run);
            }
            outage.isOver();
        } catch (DatabaseAway away) {
            outage.goesOn(away);
        } finally {
            beating.unlock();
        }
    }

    /** Tells every task to stop at the next item; what is not done then, another node continues. */
    void leave() {
        isLeaving = true;
        held.values().forEach(run -> run.hold().nodeLeaves());
    }

    boolean isIdle() {
        return held.isEmpty();
    }

    private void begin(Claim claim, Instant asked) {
        Hold hold = new Hold(lease, asked, claim.run().isToStop(), clock);
        HeldRun run = new HeldRun(claim, hold, new TaskOf(tasks, claim.run().task()), runs, leases, clock);
        HeldRun former = held.put(claim.id(), run);
        if (former != null) {
            former.taken(); // this node lost the run and is the first to take it again
        }
        JobRunner.log.log(
                Level.INFO,
                () -> (claim.run().isTakenOver() ? "Continuing" : "Starting") + " run " + claim.id() + " of "
                        + claim.run().job() + " (" + claim.run().mode().word() + ")");
        try {
            threads.execute(() -> LogContext.during(LogContext.RUN, claim.id().toString(), () -> perform(run)));
        } catch (RejectedExecutionException full) {
            held.remove(claim.id(), run);
            leases.release(claim);
            throw full;
        }
    }

    private void perform(HeldRun run) {
        run.perform();
        try {
            write(run);
        } catch (DatabaseAway away) {
            outage.goesOn(away);
        }
        takeMore();
    }

    private void renew(Collection<HeldRun> known) {
        List<HeldRun> asked = new ArrayList<>(known);
        if (asked.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Map<RunId, Boolean> renewed =
                leases.renew(asked.stream().map(HeldRun::claim).toList(), lease);
        for (HeldRun run : asked) {
            Boolean toStop = renewed.get(run.id());
            if (toStop != null) {
                run.hold().renewed(now, toStop);
            } else if (!run.isPerformed()) {
                run.taken();
            }
        }
    }

    private void write(HeldRun run) {
        if (!run.isPerformed()) {
            run.write();
            return;
        }
        synchronized (run) {
            if (held.get(run.id()) == run) {
                run.settle();
                held.remove(run.id(), run);
                tell(run);
            }
        }
    }

    private void tell(HeldRun run) {
        RunState end = run.outcome();
        if (run.hold().isTaken()) {
            JobRunner.log.log(
                    Level.WARNING,
                    () -> "WARNING: Run " + run.id() + " of " + run.job() + " is held by another node now");
        } else if (run.hold().wasInterrupted()) {
            JobRunner.log.log(
                    Level.WARNING, () -> "WARNING: Run " + run.id() + " of " + run.job() + " is left to be continued");
        } else if (end != null) {
            meters.settled(run, end);
            tellEnd(run, end);
        }
    }

    private void tellEnd(HeldRun run, RunState end) {
        Sentence error = run.error();
        String sentence = "Run " + run.id() + " of " + run.job() + " " + end.word();
        if (end == RunState.SUCCEEDED) {
            lastErrors.remove(run.job());
            JobRunner.log.log(Level.INFO, () -> "SUCCESS: " + sentence);
        } else if (error == null) {
            JobRunner.log.log(Level.WARNING, () -> "WARNING: " + sentence);
        } else {
            tellError(run, error, (end == RunState.FAILED ? "ERROR: " : "WARNING: ") + sentence + ": " + error);
        }
    }

    /** With all its details the first time; a job that fails for the same reason every minute writes a line each. */
    private void tellError(HeldRun run, Sentence error, String sentence) {
        boolean isNews = !error.equals(lastErrors.put(run.job(), error));
        Level level = sentence.startsWith("ERROR") ? Level.ERROR : Level.WARNING;
        JobRunner.log.log(level, () -> sentence, isNews ? run.failure() : null);
    }
}
