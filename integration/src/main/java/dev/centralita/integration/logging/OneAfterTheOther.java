package dev.centralita.integration.logging;

import ch.qos.logback.core.ContextBase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Has files compressed and removed one at a time: those who remove share one calendar without a lock (logback 1.5), and
 * two of them at once take files of today for old ones.
 */
final class OneAfterTheOther extends ContextBase {

    static final String THREAD = "log-files";

    private final ExecutorService worker = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, THREAD);
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public synchronized ExecutorService getExecutorService() {
        return worker;
    }

    @Override
    public synchronized ExecutorService getAlternateExecutorService() {
        return worker;
    }
}
