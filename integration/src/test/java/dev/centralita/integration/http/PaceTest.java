package dev.centralita.integration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final StillTime time = new StillTime();

    @Test
    void turns_lie_one_gap_apart() throws InterruptedException {
        Pace pace = new Pace(4, A_MINUTE, time);

        List<Double> turns = new ArrayList<>();
        for (int call = 0; call < 5; call++) {
            pace.await();
            turns.add(time.seconds());
        }

        assertThat(turns).containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void a_quiet_hour_does_not_allow_a_burst() throws InterruptedException {
        Pace pace = new Pace(4, A_MINUTE, time);
        pace.await();
        time.pass(Duration.ofHours(1));
        pace.await();
        double first = time.seconds();

        pace.await();

        assertThat(time.seconds() - first).isCloseTo(0.25, within(1e-6));
    }

    @Test
    void nobody_goes_before_the_moment_the_system_named() throws InterruptedException {
        Pace pace = new Pace(4, A_MINUTE, time);
        pace.refused(pace.await(), Duration.ofSeconds(7));

        pace.await();

        assertThat(time.seconds()).isEqualTo(7.0);
    }

    @Test
    void a_named_moment_beyond_the_longest_hold_is_not_waited_for() throws InterruptedException {
        Pace pace = new Pace(4, Duration.ofSeconds(10), time);
        pace.refused(pace.await(), Duration.ofHours(9));

        pace.await();

        assertThat(time.seconds()).isEqualTo(10.0);
    }

    @Test
    void refusals_without_a_named_moment_hold_ever_longer() throws InterruptedException {
        Pace pace = new Pace(4, A_MINUTE, time);

        List<Double> holds = new ArrayList<>();
        for (int refusal = 0; refusal < 4; refusal++) {
            Pace.Turn turn = pace.await();
            double refused = time.seconds();
            pace.refused(turn, null);
            pace.await();
            holds.add(time.seconds() - refused);
        }

        assertThat(holds).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void many_refusals_of_calls_that_were_under_way_together_slow_down_once() throws InterruptedException {
        Pace pace = new Pace(10, A_MINUTE, time);
        List<Pace.Turn> underWay = List.of(pace.await(), pace.await(), pace.await());
        pace.refused(underWay.get(0), Duration.ZERO);
        double slowed = pace.rate();

        pace.refused(underWay.get(1), Duration.ZERO);
        pace.refused(underWay.get(2), Duration.ZERO);

        assertThat(slowed).isLessThan(10);
        assertThat(pace.rate()).isEqualTo(slowed);
    }

    @Test
    void a_slowed_pace_grows_back_to_what_is_permitted() throws InterruptedException {
        Pace pace = new Pace(10, A_MINUTE, time);
        pace.refused(pace.await(), Duration.ZERO);

        time.pass(Duration.ofMinutes(5));

        assertThat(pace.rate()).isEqualTo(10);
    }

    @Test
    @Timeout(10)
    void a_turn_given_before_a_refusal_is_taken_back() throws Exception {
        CyclicBarrier asleep = new CyclicBarrier(2);
        Time halting = new Time() {
            @Override
            public long nanos() {
                return time.nanos();
            }

            @Override
            public void pass(Duration wait) throws InterruptedException {
                meet(asleep);
                meet(asleep);
                time.pass(wait);
            }
        };
        Pace pace = new Pace(1, A_MINUTE, halting);
        Pace.Turn first = pace.await();
        List<Double> second = new ArrayList<>();
        Thread waiting = new Thread(() -> {
            try {
                pace.await();
                second.add(time.seconds());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        meet(asleep); // it has its turn at 1 s and sleeps

        pace.refused(first, Duration.ofSeconds(30));
        meet(asleep); // it wakes at 1 s, finds its turn gone and sleeps again
        meet(asleep);
        meet(asleep);
        waiting.join();

        assertThat(second).containsExactly(30.0);
    }

    /** What a system permits a second and in store, what we were told it permits, what it tells those it refuses, and what we were told it permits. */
    @ParameterizedTest
    @CsvSource({
        "20, 20, 20, 1",
        "20, 20, 20, 0",
        "20, 20, 40, 1",
        "20, 20, 40, 0",
        "20, 10, 25, 1",
        "20, 10, 25, 0",
        "20, 5, 20, 1",
        "20, 1, 20, 0",
        "20, 5, 40, 0",
        "5, 10, 20, 1",
        "1, 10, 2, 1"
    })
    void holds_at_least_95_in_100_of_what_a_system_permits(
            double permitted, double store, double configured, int retryAfter) throws InterruptedException {
        Pace pace = new Pace(configured, A_MINUTE, time);
        Bucket bucket = new Bucket(permitted, store);
        int served = 0;

        while (time.seconds() < 600) {
            Pace.Turn turn = pace.await();
            if (bucket.takes(time.seconds())) {
                served++;
                pace.accepted();
            } else {
                pace.refused(turn, retryAfter == 0 ? null : Duration.ofSeconds(retryAfter));
            }
        }
        assertThat(served / (permitted * 600)).isGreaterThanOrEqualTo(0.95);
    }

    private static void meet(CyclicBarrier point) throws InterruptedException {
        try {
            point.await(5, TimeUnit.SECONDS);
        } catch (BrokenBarrierException | java.util.concurrent.TimeoutException missed) {
            throw new AssertionError("nobody came", missed);
        }
    }

    /** A limit as servers keep it: a store of permits that fills at a steady rate. */
    private static final class Bucket {

        private final double perSecond;
        private final double size;
        private double permits;
        private double at;

        Bucket(double perSecond, double size) {
            this.perSecond = perSecond;
            this.size = size;
            this.permits = size;
        }

        boolean takes(double now) {
            permits = Math.min(size, permits + (now - at) * perSecond);
            at = now;
            if (permits < 1) {
                return false;
            }
            permits--;
            return true;
        }
    }
}
