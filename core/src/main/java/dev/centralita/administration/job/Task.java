package dev.centralita.administration.job;

import java.util.List;

/** A kind of work that a job can do; implementations are beans found by name. */
public interface Task {

    /** The word of the crontab file: {@code huggy_close}. */
    String name();

    /** What an operator may set for each job of this task. */
    List<TaskParameter> parameters();

    /**
     * Does the work, or in a dry run says what it would do.
     *
     * @throws RuntimeException if the run failed as a whole; what failed for one item is reported as that item
     */
    void perform(Run run);
}
