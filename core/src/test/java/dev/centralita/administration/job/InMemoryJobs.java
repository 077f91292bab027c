package dev.centralita.administration.job;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Jobs of a test. */
public final class InMemoryJobs implements Jobs {

    private final Map<JobName, Job> jobs = new TreeMap<>();
    private final Set<JobName> mentioned = new HashSet<>();
    private long edition = 1;

    /** The job, as it would be had it been added at this moment. */
    public Job holds(JobDefinition definition, Instant now) {
        add(definition, now, null);
        return find(definition.name()).orElseThrow();
    }

    /** What a firing leaves behind. */
    public void considered(JobName name, Instant until) {
        replace(name, job -> copy(job, job.pause(), until, job.activeSince(), job.silentSince()));
    }

    @Override
    public List<Job> all() {
        return List.copyOf(jobs.values());
    }

    @Override
    public Optional<Job> find(JobName name) {
        return Optional.ofNullable(jobs.get(name));
    }

    @Override
    public boolean add(JobDefinition definition, Instant now, @Nullable String crontabEntry) {
        edition++;
        return jobs.putIfAbsent(definition.name(), new Job(definition, null, now, now, null, crontabEntry, 1)) == null;
    }

    @Override
    public boolean change(JobDefinition definition, long version, Instant now, @Nullable String crontabEntry) {
        Job known = jobs.get(definition.name());
        if (known == null || known.version() != version) {
            return false;
        }
        edition++;
        jobs.put(definition.name(), new Job(definition, known.pause(), now, now, null, crontabEntry, version + 1));
        return true;
    }

    @Override
    public boolean remove(JobName name) {
        edition++;
        return jobs.remove(name) != null;
    }

    @Override
    public boolean pause(JobName name, Pause pause) {
        return replace(name, job -> copy(job, pause, job.consideredUntil(), job.activeSince(), null));
    }

    @Override
    public boolean resume(JobName name, Instant now) {
        return replace(name, job -> copy(job, null, job.consideredUntil(), now, null));
    }

    @Override
    public boolean noteSilence(JobName name, @Nullable Instant since) {
        Job job = Objects.requireNonNull(jobs.get(name));
        boolean isNews = (job.silentSince() == null) == (since != null);
        return isNews
                && replace(
                        name, known -> copy(known, known.pause(), known.consideredUntil(), known.activeSince(), since));
    }

    @Override
    public boolean isFirstMentionOf(JobName name) {
        return mentioned.add(name);
    }

    @Override
    public long edition() {
        return edition;
    }

    private boolean replace(JobName name, UnaryOperator<Job> change) {
        edition++;
        return jobs.computeIfPresent(name, (key, job) -> change.apply(job)) != null;
    }

    private static Job copy(
            Job job, @Nullable Pause pause, Instant considered, Instant active, @Nullable Instant silent) {
        return new Job(job.definition(), pause, considered, active, silent, job.crontabEntry(), job.version());
    }
}
