package dev.centralita.administration.job;

import dev.centralita.shared.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A kind of work that a job can do; implementations are beans found by name. */
public interface Task {

    /** The word of the crontab file: {@code huggy_close}. */
    String name();

    /** What an operator may set for each job of this task. */
    List<TaskParameter> parameters();

    /** Why the task cannot work in this installation, in a sentence; empty where it can. */
    default Optional<Sentence> off() {
        return Optional.empty();
    }

    /** The job that a fresh installation begins with, where this task can work. */
    default Optional<JobDefinition> firstJob() {
        return Optional.empty();
    }

    /** How much a run may do before somebody must look, where an operator says nothing else. */
    default Caution caution() {
        return Caution.USUAL;
    }

    /** Makes what the task needs before its first run; called at every start at which the task can work. */
    default void prepare() {}

    /**
     * Why what a job's runs do cannot be taken back, in a sentence; empty where it can.
     *
     * @param parameters what the job says otherwise than the task
     */
    default Optional<Sentence> whyNotUndone(Map<String, String> parameters) {
        return Optional.of(Sentence.of("final", "what {task} does is final", Map.of("task", name())));
    }

    /**
     * Does the work, or in a dry run says what it would do; takes back what an earlier run did in one that undoes.
     *
     * @throws RuntimeException if the run failed as a whole; what failed for one item is reported as that item
     */
    void perform(Run run);
}
