package dev.centralita.housekeeping;

import java.util.Collection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Phaser;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

/**
 * A few threads that share one piece of work. The calling thread is one of them: where the pool has none to spare, the
 * work takes longer and nothing waits for ever.
 */
public final class Hands {

    private final Executor pool;
    private final int count;

    public Hands(Executor pool, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("hands: " + count + " (expected: at least 1)");
        }
        this.pool = pool;
        this.count = count;
    }

    /** Does the work for each thing, several at once; returns when all is done. */
    public <T> void forEach(Collection<T> things, Consumer<T> work) {
        Queue<T> waiting = new ConcurrentLinkedQueue<>(things);
        together(() -> {
            for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
                work.accept(thing);
            }
        });
    }

    /** Lets every hand work the same shift at once; returns when all are done and throws the first surprise. */
    public void together(Runnable shift) {
        Phaser atWork = new Phaser(1);
        Queue<RuntimeException> surprises = new ConcurrentLinkedQueue<>();
        callHelp(() -> {
            if (atWork.register() >= 0) { // else the work was done before this thread got to it
                try {
                    work(shift, surprises);
                } finally {
                    atWork.arriveAndDeregister();
                }
            }
        });
        work(shift, surprises);
        atWork.awaitAdvance(atWork.arriveAndDeregister());
        if (!surprises.isEmpty()) {
            throw surprises.remove();
        }
    }

    private void callHelp(Runnable helper) {
        try {
            for (int more = 1; more < count; more++) {
                pool.execute(helper);
            }
        } catch (RejectedExecutionException poolIsFull) {
            // the hands that came do the work
        }
    }

    private static void work(Runnable shift, Queue<RuntimeException> surprises) {
        try {
            shift.run();
        } catch (RuntimeException surprise) {
            surprises.add(surprise);
        }
    }
}
