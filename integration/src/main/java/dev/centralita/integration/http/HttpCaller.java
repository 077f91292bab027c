package dev.centralita.integration.http;

import dev.centralita.integration.http.NoAnswer.Reason;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Calls one outside system; a single one for the whole application, shared by all its threads.
 *
 * <p>What fails in passing is repeated: after a growing, random pause when the system is in trouble, at its next turn
 * when it says "too many".
 */
public final class HttpCaller {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration RETEST = Duration.ofSeconds(10);

    private final CallPolicy policy;
    private final Time time;
    private final Turnstile turnstile;
    private final Backoff backoff;

    public HttpCaller(CallPolicy policy, MeterRegistry registry, Clock clock) {
        this(policy, new Turnstile(policy, RETEST, registry, clock, Time.REAL), FIRST_PAUSE, Time.REAL);
    }

    HttpCaller(CallPolicy policy, Turnstile turnstile, Duration firstPause, Time time) {
        this.policy = policy;
        this.turnstile = turnstile;
        this.backoff = new Backoff(firstPause, policy.longestWait(), new SecureRandom());
        this.time = time;
    }

    /**
     * Makes the call, repeatedly if need be, and reads the answer.
     *
     * @param reading sees the final answer, whatever its status; may say {@link Answer#unreadable}
     * @throws NoAnswer if there was no answer that could be used
     */
    public <T> T call(Call call, Function<Answer, T> reading) {
        try {
            return repeatedly(call, reading);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NoAnswer(Reason.INTERRUPTED, "was not waited for, because the hub stops");
        }
    }

    private <T> T repeatedly(Call call, Function<Answer, T> reading) throws InterruptedException {
        long begun = time.nanos();
        int failures = 0;
        for (int attempt = 1; ; attempt++) {
            boolean isLast = !call.isRepeatable() || failures + 1 >= policy.attempts();
            try {
                Answer answer = turnstile.pass(call, attempt);
                if (answer.isTooMany()
                        && time.nanos() - begun < policy.patience().toNanos()) {
                    turnstile.repeats("too-many");
                } else if (answer.isServerFault() && !isLast) {
                    turnstile.repeats("server-fault");
                    time.pass(pauseAfter(++failures, turnstile.retryAfter(answer)));
                } else {
                    return reading.apply(answer);
                }
            } catch (NoAnswer failure) {
                if (isLast || !failure.reason().mayPass()) {
                    throw failure;
                }
                turnstile.repeats(failure.reason().label());
                time.pass(pauseAfter(++failures, Optional.empty()));
            }
        }
    }

    private Duration pauseAfter(int failures, Optional<Duration> wish) {
        return wish.map(this::atMostTheLongest).orElseGet(() -> backoff.afterFailure(failures));
    }

    private Duration atMostTheLongest(Duration wish) {
        return wish.compareTo(policy.longestWait()) < 0 ? wish : policy.longestWait();
    }
}
