package dev.centralita.ami.inbound;

import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.XATerminator;
import jakarta.resource.spi.work.ExecutionContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkListener;
import jakarta.resource.spi.work.WorkManager;
import jakarta.resource.spi.work.WorkRejectedException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A server that gives a thread to every work, and knows which of them still run. */
final class FakeServer implements BootstrapContext, WorkManager {

    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private volatile boolean isFull;

    void hasNoThreadToSpare() {
        isFull = true;
    }

    /** Threads that do not end within a second each. */
    long threadsAtWork() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(1));
        }
        return threads.stream().filter(Thread::isAlive).count();
    }

    int worksGiven() {
        return threads.size();
    }

    @Override
    public void scheduleWork(Work work) throws WorkRejectedException {
        if (isFull) {
            throw new WorkRejectedException("no thread to spare");
        }
        Thread thread = new Thread(() -> {
            work.run();
            work.release(); // as WildFly does also with work that is done
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public WorkManager getWorkManager() {
        return this;
    }

    @Override
    public void doWork(Work work) {
        throw new UnsupportedOperationException("waits for the work's end: the adapter must not");
    }

    @Override
    public void doWork(Work work, long patience, ExecutionContext context, WorkListener listener) {
        doWork(work);
    }

    @Override
    public long startWork(Work work) {
        throw new UnsupportedOperationException("waits for the work's start: the adapter must not");
    }

    @Override
    public long startWork(Work work, long patience, ExecutionContext context, WorkListener listener) {
        return startWork(work);
    }

    @Override
    public void scheduleWork(Work work, long patience, ExecutionContext context, WorkListener listener)
            throws WorkRejectedException {
        scheduleWork(work);
    }

    @Override
    public XATerminator getXATerminator() {
        throw new UnsupportedOperationException("no transactions here");
    }

    @Override
    public Timer createTimer() {
        throw new UnsupportedOperationException("a timer is a thread of its own");
    }

    @Override
    public boolean isContextSupported(Class<? extends WorkContext> type) {
        return true;
    }

    @Override
    public TransactionSynchronizationRegistry getTransactionSynchronizationRegistry() {
        throw new UnsupportedOperationException("no transactions here");
    }
}
