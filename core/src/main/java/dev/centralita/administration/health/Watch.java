package dev.centralita.administration.health;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Threads;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Looks at one part without ever waiting long for it; a look that hangs is not joined by a second one. */
final class Watch {

    private static final Logger log = System.getLogger(Watch.class.getName());

    private final HealthProbe probe;
    private final Threads threads;
    private @Nullable CompletableFuture<PartHealth> look;

    Watch(HealthProbe probe, Threads threads) {
        this.probe = probe;
        this.threads = threads;
    }

    String part() {
        return probe.part();
    }

    CompletableFuture<PartHealth> begin() {
        if (look == null || look.isDone()) {
            look = beginNow();
        }
        return look;
    }

    private CompletableFuture<PartHealth> beginNow() {
        try {
            return CompletableFuture.supplyAsync(probe::look, threads);
        } catch (RejectedExecutionException noThread) {
            return CompletableFuture.failedFuture(noThread);
        }
    }

    PartHealth end(CompletableFuture<PartHealth> begun, Duration patience) {
        try {
            return begun.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            return PartHealth.down(Sentence.of("no-answer-in-time", "no answer in time"));
        } catch (ExecutionException failed) {
            log.log(Level.WARNING, () -> "looking at " + part() + " failed", failed.getCause());
            return PartHealth.down(Sentence.of("not-looked-at", "could not be looked at; the log says why"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return PartHealth.down(Sentence.of("look-interrupted", "the look was interrupted"));
        }
    }
}
