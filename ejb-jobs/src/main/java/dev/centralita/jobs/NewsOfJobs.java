package dev.centralita.jobs;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.Runs;
import dev.centralita.administration.run.WatchedJob;
import dev.centralita.shared.live.LiveFeed;
import dev.centralita.shared.live.LiveNews;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the database what became of jobs and runs since the last look, on whichever node. The first look tells how
 * every job stands, so that nothing falls between what a watcher fetched and what it hears.
 */
@Dependent
class NewsOfJobs implements News {

    /** A change becomes visible when it is committed, a little after the moment it carries. */
    private static final Duration LATE_COMMIT = Duration.ofSeconds(2);

    private static final int MOST_AT_ONCE = 500;

    private final Jobs jobs;
    private final Runs runs;
    private final LiveFeed feed;

    private final Map<RunId, Instant> told = new HashMap<>();
    private Map<JobName, Job> known = Map.of();
    private @Nullable Instant seenUntil;

    @Inject
    NewsOfJobs(Jobs jobs, Runs runs, LiveFeed feed) {
        this.jobs = jobs;
        this.runs = runs;
        this.feed = feed;
    }

    @Override
    public void tell() {
        tellRuns();
        tellJobs();
    }

    @Override
    public void forget() {
        seenUntil = null;
        told.clear();
        known = Map.of();
    }

    private void tellRuns() {
        Instant since = seenUntil == null ? runs.latestChange().orElse(Instant.EPOCH) : seenUntil;
        List<RunRecord> changed = runs.changedAfter(since.minus(LATE_COMMIT), MOST_AT_ONCE);
        changed.stream()
                .filter(run -> !run.changedAt().equals(told.get(run.id())))
                .forEach(run -> feed.tell(new LiveNews("run", run.id().toString(), run)));
        told.clear();
        changed.forEach(run -> told.put(run.id(), run.changedAt()));
        seenUntil = changed.isEmpty() ? since : changed.get(changed.size() - 1).changedAt();
    }

    private void tellJobs() {
        Map<JobName, Job> before = known;
        known = jobs.all().stream().collect(Collectors.toMap(Job::name, job -> job));
        List<Job> changed = known.values().stream()
                .filter(job -> !job.equals(before.get(job.name())))
                .toList();
        if (!changed.isEmpty()) {
            Map<JobName, List<RunRecord>> latest = runs.latest();
            changed.forEach(job -> feed.tell(new LiveNews(
                    "job", job.name().value(), new WatchedJob(job, latest.getOrDefault(job.name(), List.of())))));
        }
    }
}
