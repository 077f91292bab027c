package dev.centralita.jobs;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.ItemRecord;
import dev.centralita.administration.run.RunLeases;
import dev.centralita.administration.run.RunProgress;
import java.time.Clock;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * What a run told and what of it is not written yet. Tellers only wait when the database has been away for so long that
 * the store is full; one writer at a time writes, without keeping tellers waiting.
 */
class Results {

    static final int BATCH = 500;
    static final int MOST_KEPT = 20_000;

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Claim claim;
    private final RunLeases leases;
    private final Clock clock;

    private final ReentrantLock store = new ReentrantLock();
    private final Condition room = store.newCondition();
    private final ReentrantLock writer = new ReentrantLock();

    private final Map<String, ItemRecord> waiting = new LinkedHashMap<>();
    private final Map<ItemOutcome, Integer> told = new EnumMap<>(ItemOutcome.class);
    private RunProgress progress;
    private RunProgress written;

    Results(Claim claim, RunLeases leases, Clock clock) {
        this.claim = claim;
        this.leases = leases;
        this.clock = clock;
        this.progress = claim.run().progress();
        this.written = progress;
    }

    void announce(int items) {
        store.lock();
        try {
            progress = progress.announcing(items);
        } finally {
            store.unlock();
        }
    }

    void begin(String phase, int total) {
        store.lock();
        try {
            progress = progress.beginning(phase, total, clock.instant());
        } finally {
            store.unlock();
        }
    }

    void advance(int steps) {
        store.lock();
        try {
            progress = progress.advanced(steps);
        } finally {
            store.unlock();
        }
    }

    /** Keeps an item; waits for room, but not for a run that is lost. */
    void add(RunItem item, BooleanSupplier isLost) {
        store.lock();
        try {
            while (waiting.size() >= MOST_KEPT && !isLost.getAsBoolean()) {
                room.awaitNanos(LOOK_AGAIN_NANOS);
            }
            waiting.put(item.item(), new ItemRecord(0, item, clock.instant()));
            told.merge(item.outcome(), 1, Integer::sum);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "item " + item.item() + " was interrupted while it waited for the database");
        } finally {
            store.unlock();
        }
    }

    int told(ItemOutcome outcome) {
        store.lock();
        try {
            return told.getOrDefault(outcome, 0);
        } finally {
            store.unlock();
        }
    }

    /** Writes everything that waits, batch by batch; false if the run is no longer ours. */
    boolean write() {
        writer.lock();
        try {
            while (true) {
                Batch batch = next();
                if (batch.isEmpty()) {
                    return true;
                }
                if (!leases.write(claim, batch.progress(), batch.items(), clock.instant())) {
                    return false;
                }
                forget(batch);
            }
        } finally {
            writer.unlock();
        }
    }

    /** Drops what waits: it is another node's to tell now. */
    void letGo() {
        store.lock();
        try {
            waiting.clear();
            room.signalAll();
        } finally {
            store.unlock();
        }
    }

    private Batch next() {
        store.lock();
        try {
            List<ItemRecord> items = waiting.values().stream().limit(BATCH).toList();
            return new Batch(progress, items, progress.equals(written));
        } finally {
            store.unlock();
        }
    }

    private void forget(Batch batch) {
        store.lock();
        try {
            batch.items().forEach(item -> waiting.remove(item.item().item(), item));
            written = batch.progress();
            room.signalAll();
        } finally {
            store.unlock();
        }
    }

    private record Batch(RunProgress progress, List<ItemRecord> items, boolean isProgressWritten) {

        boolean isEmpty() {
            return items.isEmpty() && isProgressWritten;
        }
    }
}
