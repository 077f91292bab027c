package dev.centralita.integration.http;

import dev.centralita.integration.http.NoAnswer.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Calls one outside system; a single one for the whole application, shared by all its threads.
 *
 * <p>A call waits for a free place, for the system to be well and for its turn, in this order. What fails in passing is
 * repeated: after a growing, random pause when the system is in trouble, at its next turn when it says "too many".
 */
public final class HttpCaller {

    private static final Logger log = System.getLogger(HttpCaller.class.getName());

    private final CallPolicy policy;
    private final Clock clock;
    private final Time time;
    private final Wire wire;
    private final Pace pace;
    private final Breaker breaker;
    private final Backoff backoff;
    private final CallMeters meters;
    private final Semaphore places;

    public HttpCaller(CallPolicy policy, MeterRegistry registry, Clock clock) {
        this(policy, registry, clock, Time.REAL, Duration.ofSeconds(1), Duration.ofSeconds(10));
    }

    HttpCaller(
            CallPolicy policy, MeterRegistry registry, Clock clock, Time time, Duration firstPause, Duration retest) {
        this.policy = policy;
        this.clock = clock;
        this.time = time;
        this.wire = new Wire(policy);
        this.pace = new Pace(policy.perSecond(), policy.longestWait(), time);
        this.breaker = new Breaker(policy.system(), retest, policy.patience(), time);
        this.backoff = new Backoff(firstPause, policy.longestWait(), new SecureRandom());
        this.meters = new CallMeters(policy.system(), registry);
        this.places = new Semaphore(policy.atOnce(), true);
        meters.watch(pace);
    }

    /**
     * Makes the call, repeatedly if need be, and reads the answer.
     *
     * @param reading sees the final answer, whatever its status; may say {@link Answer#unreadable}
     * @throws NoAnswer if there was no answer that could be used
     */
    public <T> T call(Call call, Function<Answer, T> reading) {
        long begun = time.nanos();
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            boolean isLast = !call.isRepeatable() || failures + 1 >= policy.attempts();
            try {
                Answer answer = attempt(call, attempt);
                if (answer.isTooMany()
                        && time.nanos() - begun < policy.patience().toNanos()) {
                    meters.repeats("too-many");
                } else if (answer.isServerFault() && !isLast) {
                    meters.repeats("server-fault");
                    pause(++failures, retryAfter(answer));
                } else {
                    return reading.apply(answer);
                }
            } catch (NoAnswer failure) {
                if (isLast || !failure.reason().mayPass()) {
                    throw failure;
                }
                meters.repeats(failure.reason().label());
                pause(++failures, Optional.empty());
            }
        }
    }

    private Answer attempt(Call call, int attempt) {
        try {
            places.acquire();
            try {
                breaker.enter();
                return attemptInTurn(call, attempt);
            } finally {
                places.release();
            }
        } catch (InterruptedException stop) {
            throw stopped();
        }
    }

    private Answer attemptInTurn(Call call, int attempt) throws InterruptedException {
        Pace.Turn turn;
        try {
            turn = pace.await();
        } catch (InterruptedException stop) {
            breaker.leave();
            throw stop;
        }
        Answer answer = measured(call, attempt);
        if (answer.isTooMany()) {
            pace.refused(turn, retryAfter(answer).orElse(null));
            log.log(
                    Level.INFO,
                    () -> "%s asks for fewer calls; going on at %.2f a second".formatted(policy.system(), pace.rate()));
        } else {
            pace.accepted();
        }
        return answer;
    }

    private Answer measured(Call call, int attempt) {
        long begun = time.nanos();
        try {
            Answer answer = wire.send(call, attempt);
            ended(call, Integer.toString(answer.status()), begun);
            if (answer.isServerFault()) {
                breaker.failed(answer.unreadable("a fault of its own"));
            } else {
                breaker.answered();
            }
            return answer;
        } catch (NoAnswer failure) {
            ended(call, failure.reason().label(), begun);
            breaker.failed(failure);
            throw failure;
        }
    }

    private void ended(Call call, String status, long begun) {
        Duration took = Duration.ofNanos(time.nanos() - begun);
        meters.attempted(status, took);
        log.log(Level.DEBUG, () -> "%s: %s -> %s in %d ms".formatted(policy.system(), call, status, took.toMillis()));
    }

    private Optional<Duration> retryAfter(Answer answer) {
        return RetryAfter.read(answer.retryAfter(), clock.instant());
    }

    private void pause(int failures, Optional<Duration> wish) {
        try {
            time.pass(wish.map(this::atMostTheLongest).orElseGet(() -> backoff.afterFailure(failures)));
        } catch (InterruptedException stop) {
            throw stopped();
        }
    }

    private Duration atMostTheLongest(Duration wish) {
        return wish.compareTo(policy.longestWait()) < 0 ? wish : policy.longestWait();
    }

    private static NoAnswer stopped() {
        Thread.currentThread().interrupt();
        return new NoAnswer(Reason.INTERRUPTED, "was not waited for, because the hub stops");
    }
}
