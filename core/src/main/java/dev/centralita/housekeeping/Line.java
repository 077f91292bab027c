package dev.centralita.housekeeping;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Function;

/**
 * Hands out what was chosen one by one, each written down before it leaves, and keeps what became of it. What is chosen is
 * reserved a batch at a time; results are kept at the latest with the next batch, and every second. Several hands draw
 * from one line without waiting for each other's conversations.
 *
 * @param <C> something chosen
 * @param <R> the same, written down for this run
 * @param <O> what came of it
 */
public abstract class Line<C, R, O> implements AutoCloseable {

    private static final int BATCH = 50;
    private static final Duration OFTEN = Duration.ofSeconds(1);

    private final Witness witness;
    private final Clock clock;
    private final Queue<R> ready;
    private final Queue<C> waiting;
    private final Queue<R> atLast;
    private final List<O> results = new ArrayList<>();
    private Instant keptAt;
    private boolean isBroken;

    /**
     * A line of a run.
     *
     * @param reserved what is written down already and comes first
     * @param atLast what is written down already and comes when all else is out
     */
    protected Line(Witness witness, Clock clock, Collection<R> reserved, Collection<C> chosen, Collection<R> atLast) {
        this.witness = witness;
        this.clock = clock;
        this.ready = new ArrayDeque<>(reserved);
        this.waiting = new ArrayDeque<>(chosen);
        this.atLast = new ArrayDeque<>(atLast);
        this.keptAt = clock.instant();
    }

    /** Writes down what is chosen; what somebody else has is not given out. */
    protected abstract List<R> reserve(List<C> batch);

    /** Keeps what came of some; called with nothing where nothing did. */
    protected abstract void keep(List<O> outcomes);

    /** What is kept of a reservation that nobody set out on; empty where it stays as it is. */
    protected abstract Optional<O> untouched(R reserved);

    /** Does the work for one after the other until all are out, the run is to stop or the line is broken. */
    public final void workOff(Function<R, O> work) {
        for (Optional<R> next = next(); next.isPresent(); next = next()) {
            settle(work.apply(next.get()));
        }
    }

    /** The next; empty when all are out, the run is to stop or the line is broken. */
    private synchronized Optional<R> next() {
        if (isBroken || witness.shouldStop()) {
            return Optional.empty();
        }
        try {
            if (!results.isEmpty() && !clock.instant().isBefore(keptAt.plus(OFTEN))) {
                keepResults();
            }
            while (ready.isEmpty() && !waiting.isEmpty()) {
                keepResults();
                ready.addAll(reserve(batch()));
            }
        } catch (RuntimeException notWritten) {
            isBroken = true;
            throw notWritten;
        }
        return Optional.ofNullable(ready.isEmpty() ? atLast.poll() : ready.poll());
    }

    private synchronized void settle(O result) {
        results.add(result);
        witness.advances();
    }

    /** Keeps the last results, and lets go of what was reserved in vain. */
    @Override
    public final synchronized void close() {
        ready.forEach(reserved -> untouched(reserved).ifPresent(results::add));
        ready.clear();
        keepResults();
    }

    private List<C> batch() {
        List<C> batch = new ArrayList<>();
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    private void keepResults() {
        keep(List.copyOf(results));
        results.clear();
        keptAt = clock.instant();
    }
}
