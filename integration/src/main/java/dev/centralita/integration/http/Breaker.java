package dev.centralita.integration.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Holds calls back while the system fails most of them, and lets a few through now and then to see.
 *
 * <p>A short outage costs the callers only time: they wait here. Once it has lasted longer than our patience, they are
 * sent away at once, so that a run over thousands of items ends soon.
 */
final class Breaker {

    private static final Logger log = System.getLogger(Breaker.class.getName());
    private static final Duration GLANCE = Duration.ofMillis(100);

    private final String system;
    private final Duration patience;
    private final CircuitBreaker circuit;
    private final Time time;
    private long failingSince;
    private boolean isFailing;

    Breaker(String system, Duration retest, Duration patience, Time time) {
        this.system = system;
        this.patience = patience;
        this.time = time;
        this.circuit = CircuitBreaker.of(
                system,
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(10)
                        .failureRateThreshold(60)
                        .waitDurationInOpenState(retest)
                        .permittedNumberOfCallsInHalfOpenState(2)
                        .ignoreException(failure -> !tellsOfTheSystem(failure))
                        .build());
        circuit.getEventPublisher()
                .onStateTransition(event -> turned(event.getStateTransition().getToState()));
    }

    /** Returns when a call may be made; the caller owes a word on how it went. */
    void enter() throws InterruptedException {
        while (!circuit.tryAcquirePermission()) {
            if (hasFailedTooLong()) {
                throw new NoAnswer(
                        NoAnswer.Reason.HELD_BACK, "has been failing for more than " + patience + " and is left alone");
            }
            time.pass(GLANCE);
        }
    }

    void answered() {
        circuit.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    void failed(RuntimeException failure) {
        circuit.onError(0, TimeUnit.NANOSECONDS, failure);
    }

    /** The call was not made after all. */
    void leave() {
        circuit.releasePermission();
    }

    private static boolean tellsOfTheSystem(Throwable failure) {
        return failure instanceof NoAnswer without && without.reason() != NoAnswer.Reason.INTERRUPTED;
    }

    private synchronized boolean hasFailedTooLong() {
        return isFailing && time.nanos() - failingSince > patience.toNanos();
    }

    private synchronized void turned(State state) {
        if (state == State.OPEN && !isFailing) {
            isFailing = true;
            failingSince = time.nanos();
            log.log(Level.WARNING, () -> system + " fails most calls; calls wait until it answers again");
        } else if (state == State.CLOSED) {
            isFailing = false;
            log.log(Level.INFO, () -> system + " answers again");
        }
    }
}
