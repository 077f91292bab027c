package dev.centralita.administration.job;

import java.util.Optional;
import java.util.Set;

/** A run as its task sees it. Every method may be called from any thread. */
public interface Run {

    RunId id();

    JobName job();

    RunMode mode();

    /** The job's value of a parameter, or the task's default. */
    String parameter(String name);

    /** The items this run is confined to: the set of an accepted preview, or what failed in an earlier run. */
    Optional<Set<String>> onlyItems();

    /** The run whose work is taken back; empty in every other mode. */
    Optional<RunId> undoes();

    /** Whether this run was begun by a node that died and is continued here. */
    boolean isTakenOver();

    /** The highest number of items this run may act on. */
    int limit();

    /**
     * Says how many items are about to be acted on. Comes back only if that many may be; a run that acts on nothing
     * because of it is held until somebody lets it go ahead. Called once all items are chosen, before the first act;
     * asks nothing of a dry run, nor of one that is continued after it was let through.
     *
     * @throws RunHeld if a person must look first; not to be caught by the task
     */
    void announces(int items);

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
