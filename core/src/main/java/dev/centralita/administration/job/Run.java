package dev.centralita.administration.job;

import java.util.Optional;
import java.util.Set;

/** A run as its task sees it. Every method may be called from any thread. */
public interface Run {

    RunId id();

    String job();

    RunMode mode();

    /** The job's value of a parameter, or the task's default. */
    String parameter(String name);

    /** The items this run is confined to: the set of an accepted preview, or what failed in an earlier run. */
    Optional<Set<String>> onlyItems();

    /** Whether this run was begun by a node that died and is continued here. */
    boolean isTakenOver();

    /** The highest number of items this run may act on. */
    int limit();

    /**
     * Begins a part of the work.
     *
     * @param phase a word with a translation: {@code collecting}, {@code closing}
     * @param total how many steps it has, or 0 where that is not known
     */
    void begins(String phase, int total);

    /** So many steps of the phase are done. */
    void advances(int steps);

    /** Keeps an item's result; written in batches, at the latest when the run ends. */
    void reports(RunItem item);

    /** True once somebody asked to stop or this node lost the run: finish the item at hand and return. */
    boolean shouldStop();
}
