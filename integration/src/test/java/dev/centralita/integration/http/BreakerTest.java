package dev.centralita.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.integration.http.NoAnswer.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class BreakerTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration AT_ONCE = Duration.ofMillis(1);
    private final NoAnswer cutOff = new NoAnswer(Reason.CUT_OFF, "broke off its answer");

    private final StillTime time = new StillTime();

    @Test
    void half_of_the_calls_may_fail() throws InterruptedException {
        Breaker breaker = new Breaker("stub", NEVER, Duration.ofMinutes(2), time);

        for (int pair = 0; pair < 50; pair++) {
            breaker.enter();
            breaker.failed(cutOff);
            breaker.enter();
            breaker.answered();
        }

        assertThat(time.nanos()).isZero();
    }

    @Test
    void who_comes_during_an_outage_waits_for_as_long_as_our_patience_and_those_after_do_not() throws Exception {
        Breaker breaker = new Breaker("stub", NEVER, Duration.ofMinutes(2), time);
        failTenTimes(breaker);

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(breaker::enter)
                .satisfies(sentAway -> assertThat(sentAway.reason()).isEqualTo(Reason.HELD_BACK));
        double waited = time.seconds();
        assertThatExceptionOfType(NoAnswer.class).isThrownBy(breaker::enter);

        assertThat(waited).isBetween(120.0, 121.0);
        assertThat(time.seconds()).isEqualTo(waited);
    }

    @Test
    void a_probe_that_tells_nothing_of_the_system_does_not_use_up_the_probes() throws Exception {
        Breaker breaker = new Breaker("stub", AT_ONCE, Duration.ofDays(1000), time);
        failTenTimes(breaker);

        for (int probe = 0; probe < 5; probe++) {
            breaker.enter();
            breaker.failed(new NoAnswer(Reason.INTERRUPTED, "was not waited for"));
            breaker.enter();
            breaker.failed(new IllegalStateException("a mistake of ours"));
        }

        assertThatCode(breaker::enter).doesNotThrowAnyException();
    }

    private void failTenTimes(Breaker breaker) throws InterruptedException {
        for (int call = 0; call < 10; call++) {
            breaker.enter();
            breaker.failed(cutOff);
        }
    }
}
