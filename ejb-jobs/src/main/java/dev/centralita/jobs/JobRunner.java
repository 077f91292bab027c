package dev.centralita.jobs;

import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.administration.run.RunBell;
import dev.centralita.administration.run.RunLeases;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.administration.run.Runs;
import dev.centralita.shared.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs what is queued on this node, on the server's threads and outside of any transaction; not before the desks are
 * known, without which a rule's task takes itself for switched off.
 */
@Singleton
@Startup
@DependsOn("DesksAtStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobRunner {

    static final Logger log = System.getLogger(JobRunner.class.getName());

    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    @Inject
    @Any
    private Instance<Task> knownTasks;

    @Inject
    private Tasks tasks;

    @Inject
    private Runs runs;

    @Inject
    private RunLeases leases;

    @Inject
    private RunBell bell;

    @Inject
    private RunMeters meters;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource
    private ManagedExecutorService threads;

    private final Chore beating = new Chore("looking after runs", new Outage(log, "runs wait"));
    private HeldRuns held;
    private Runnable stopListening;

    @SuppressWarnings("NullAway.Init")
    public JobRunner() {}

    @PostConstruct
    void start() {
        tasks.introduce(knownTasks);
        held = new HeldRuns(
                thisNode(),
                settings.get(JobSettings.LEASE),
                settings.get(JobSettings.RUNS_AT_ONCE),
                tasks,
                runs,
                leases,
                meters,
                threads,
                clock);
        stopListening = bell.onRing(() -> threads.execute(held::takeMore));
    }

    /** Often enough that a console sees progress and a queued run of another node does not wait. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void beat() {
        beating.attempt(() -> {
            held.beat();
            held.takeMore();
        });
    }

    @PreDestroy
    void leave() {
        stopListening.run();
        held.leave();
        long deadline = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        while (!held.isIdle() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private RunningNode thisNode() {
        return settings.find(JobSettings.NODE_NAME)
                .map(name -> new RunningNode(name, UUID.randomUUID(), true))
                .orElseGet(() -> new RunningNode(MachineName.get(), UUID.randomUUID(), false));
    }
}
