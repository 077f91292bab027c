package dev.centralita.integration.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Lets single attempts through: each waits for a free place, for the system to be well and for its turn. */
final class Turnstile {

    private static final Logger log = System.getLogger(Turnstile.class.getName());

    private final String system;
    private final Clock clock;
    private final Time time;
    private final Semaphore places;
    private final Breaker breaker;
    private final Pace pace;
    private final Wire wire;
    private final CallMeters meters;

    Turnstile(CallPolicy policy, Duration retest, MeterRegistry registry, Clock clock, Time time) {
        this.system = policy.system();
        this.clock = clock;
        this.time = time;
        this.places = new Semaphore(policy.atOnce(), true);
        this.breaker = new Breaker(system, retest, policy.patience(), time);
        this.pace = new Pace(policy.perSecond(), policy.longestWait(), time);
        this.wire = new Wire(policy);
        this.meters = new CallMeters(system, registry);
        meters.watch(pace);
    }

    /**
     * One attempt.
     *
     * @throws NoAnswer if it brought no answer
     */
    Answer pass(Call call, int attempt) throws InterruptedException {
        places.acquire();
        try {
            breaker.enter();
            return inTurn(call, attempt);
        } finally {
            places.release();
        }
    }

    /** How long the system asks us to stay away; empty where it does not say. */
    Optional<Duration> retryAfter(Answer answer) {
        return RetryAfter.read(answer.retryAfter(), clock.instant());
    }

    void repeats(String because) {
        meters.repeats(because);
    }

    private Answer inTurn(Call call, int attempt) throws InterruptedException {
        Pace.Turn turn = turn();
        Answer answer = measured(call, attempt);
        if (answer.isTooMany()) {
            pace.refused(turn, retryAfter(answer).orElse(null));
            log.log(
                    Level.INFO,
                    () -> "%s asks for fewer calls; going on at %.2f a second".formatted(system, pace.rate()));
        } else {
            pace.accepted();
        }
        return answer;
    }

    private Pace.Turn turn() throws InterruptedException {
        try {
            return pace.await();
        } catch (InterruptedException stop) {
            breaker.leave();
            throw stop;
        }
    }

    private Answer measured(Call call, int attempt) {
        long begun = time.nanos();
        try {
            Answer answer = wire.send(call, attempt);
            ended(call, Integer.toString(answer.status()), answer.bytes(), begun);
            if (answer.isServerFault()) {
                breaker.failed(answer.unreadable("a fault of its own"));
            } else {
                breaker.answered();
            }
            return answer;
        } catch (NoAnswer failure) {
            ended(call, failure.reason().label(), 0, begun);
            breaker.failed(failure);
            throw failure;
        } catch (RuntimeException surprise) {
            breaker.failed(surprise);
            throw surprise;
        }
    }

    private void ended(Call call, String status, int bytes, long begun) {
        Duration took = Duration.ofNanos(time.nanos() - begun);
        meters.attempted(status, took);
        log.log(
                Level.DEBUG,
                () -> "%s: %s -> %s in %d ms, %d bytes".formatted(system, call, status, took.toMillis(), bytes));
    }
}
