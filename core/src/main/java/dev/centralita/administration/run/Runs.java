package dev.centralita.administration.run;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of runs. */
public interface Runs {

    Optional<RunRecord> find(RunId id);

    /** Newest first, before a run or from the newest on. */
    List<RunRecord> of(JobName job, @Nullable RunId before, int size);

    /** Each job's newest run that is over, and every run that is not. */
    Map<JobName, List<RunRecord>> latest();

    /** Runs that changed after this moment of the database's clock, in the order they did. */
    List<RunRecord> changedAfter(Instant moment, int size);

    /** The newest change, by the database's clock; empty before the first run. */
    Optional<Instant> latestChange();

    List<ItemRecord> items(RunId run, ItemSearch search);

    Set<String> itemNames(RunId run, ItemOutcome outcome);

    /**
     * What runs of these tasks decided about a thing, newest first.
     *
     * @param facts what must have been seen when it was decided
     */
    List<Decision> decisionsAbout(Collection<String> tasks, String item, Map<String, String> facts, int size);

    /** How many items each of the job's latest runs acted on, of those that acted on any. */
    List<Integer> actedLately(JobName job, int runs);

    /** When each job last showed that it does its work: a success, or progress of a run at hand. */
    Map<JobName, Instant> lastSignsOfLife();

    /** Forgets runs by news that ended before and decided nothing, but a job's latest; the number of runs forgotten. */
    int forgetIdleEndedBefore(Instant moment);

    /** Forgets runs that ended before; the number of runs forgotten. */
    int forgetEndedBefore(Instant moment);
}
