package dev.centralita.administration.job;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The jobs that are defined, the same on every node. */
public interface Jobs {

    /** All of them, by name. */
    List<Job> all();

    Optional<Job> find(JobName name);

    /** False if the name is taken. */
    boolean add(JobDefinition definition, Instant now, @Nullable String crontabEntry);

    /** Replaces the definition; firings missed before now are forgotten. False if the version has moved on. */
    boolean change(JobDefinition definition, long version, Instant now, @Nullable String crontabEntry);

    /** Removes the definition; its history stays. False if there was none. */
    boolean remove(JobName name);

    /** False if there is no such job. */
    boolean pause(JobName name, Pause pause);

    /** False if there is no such job. */
    boolean resume(JobName name, Instant now);

    /** Notes the silence of a job, or with null its end; true for the one node that noticed first. */
    boolean noteSilence(JobName name, @Nullable Instant since);

    /** True exactly once for each name, ever: so that a job that was deleted does not come back by itself. */
    boolean isFirstMentionOf(JobName name);

    /** A number that grows whenever a definition or a pause changes on any node. */
    long edition();
}
