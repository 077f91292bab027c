package dev.centralita.jobs;

import dev.centralita.administration.health.Health;
import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.run.FireJobs;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.administration.run.NoticeSilence;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.settings.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A timer for each job's next firing. Every node has its own timers; which node's firing becomes the run is decided in
 * the database. A timer stands for one moment of the job's schedule and is followed by the next: the server's own
 * calendar timers know neither all of cron nor what our schedules promise when clocks change.
 */
@Singleton
@Startup
@DependsOn("JobRunner")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimers {

    private static final long UNREAD = -1;

    @Inject
    private Jobs jobs;

    @Inject
    private FireJobs fireJobs;

    @Inject
    private NoticeSilence noticeSilence;

    @Inject
    private FirstJobs firstJobs;

    @Inject
    private CrontabAtStart crontab;

    @Inject
    private RunMeters meters;

    @Inject
    private Health health;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    @Resource
    private TimerService timers;

    @Resource
    private ManagedExecutorService threads;

    private final Outage outage = new Outage(JobRunner.log, "jobs that are due are held back");
    private final Chore noticing = new Chore("noticing changed jobs", outage);
    private final Chore lookingAfter = new Chore("looking after jobs", outage);
    private final Chore firing = new Chore("firing jobs", new Outage(JobRunner.log, "the firing is held back"));
    private final ReentrantLock arranging = new ReentrantLock();
    private final Map<JobName, Armed> armed = new HashMap<>();
    private HeldBackFirings heldBack;
    private long edition = UNREAD;

    @SuppressWarnings("NullAway.Init")
    public JobTimers() {}

    @PostConstruct
    void start() {
        heldBack = new HeldBackFirings(fireJobs, settings.get(JobSettings.DATABASE_RETRY), clock);
        health.ask(part -> part.equals(HealthProbe.HUB_DATABASE) ? heldBack.names() : List.of());
    }

    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void noticeChanges() {
        noticing.attempt(() -> {
            heldBack.retry();
            long latest = jobs.edition();
            if (edition == UNREAD) {
                crontab.read();
                firstJobs.make();
            }
            if (latest != edition) {
                arrange(jobs.all());
                edition = latest;
            }
        });
    }

    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "5/15", persistent = false)
    void lookAfterJobs() {
        lookingAfter.attempt(() -> {
            List<Job> known = jobs.all();
            known.stream().filter(job -> !heldBack.isHoldingBack(job.name())).forEach(fireJobs::missedBy);
            noticeSilence.in(known);
            meters.begin(known);
            meters.silence(known);
        });
    }

    @Timeout
    void ring(Timer timer) {
        Firing due = (Firing) timer.getInfo();
        JobName job = new JobName(due.job());
        arranging.lock();
        try {
            Armed fired = armed.remove(job);
            if (fired != null) {
                arm(job, fired.schedule(), latest(due.scheduledFor(), clock.instant()));
            }
        } finally {
            arranging.unlock();
        }
        threads.execute(() -> firing.attempt(() -> heldBack.fire(job, due.scheduledFor())));
    }

    private void arrange(List<Job> known) {
        arranging.lock();
        try {
            Map<JobName, Schedule> wanted = new HashMap<>();
            known.stream()
                    .filter(job -> job.definition().enabled())
                    .forEach(job -> wanted.put(job.name(), job.definition().schedule()));
            armed.entrySet().removeIf(entry -> entry.getValue().isObsolete(wanted.get(entry.getKey())));
            wanted.forEach((job, schedule) -> {
                if (!armed.containsKey(job)) {
                    arm(job, schedule, clock.instant());
                }
            });
        } finally {
            arranging.unlock();
        }
    }

    private void arm(JobName job, Schedule schedule, Instant after) {
        schedule.nextAfter(after).ifPresent(next -> {
            TimerConfig moment = new TimerConfig(new Firing(job.value(), next), false);
            armed.put(job, new Armed(schedule, timers.createSingleActionTimer(Date.from(next), moment)));
        });
    }

    /** What a late timer leaves behind was missed, and is the catch-up's to decide. */
    private static Instant latest(Instant scheduledFor, Instant now) {
        return now.isAfter(scheduledFor) ? now : scheduledFor;
    }

    private record Armed(Schedule schedule, Timer timer) {

        /** Cancels the timer if the job is wanted no longer or at other times. */
        boolean isObsolete(@Nullable Schedule wanted) {
            boolean isObsolete = !schedule.equals(wanted);
            if (isObsolete) {
                timer.cancel();
            }
            return isObsolete;
        }
    }
}
