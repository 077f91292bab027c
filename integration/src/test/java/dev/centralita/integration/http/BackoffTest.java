package dev.centralita.integration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Test
    void the_longest_draw_doubles_up_to_the_longest_pause() {
        Backoff unlucky = new Backoff(FIRST, LONGEST, drawing(1));

        assertThat(IntStream.rangeClosed(1, 7).mapToObj(unlucky::afterFailure).map(Duration::toSeconds))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 20L, 20L);
    }

    @Test
    void the_shortest_draw_is_no_pause() {
        assertThat(new Backoff(FIRST, LONGEST, drawing(0)).afterFailure(5)).isZero();
    }

    @Test
    void a_thousand_failures_do_not_overflow() {
        assertThat(new Backoff(FIRST, LONGEST, drawing(1)).afterFailure(1000)).isEqualTo(LONGEST);
    }

    /** Draws so far up in the range, from 0 to 1. */
    private static RandomGenerator drawing(double share) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public long nextLong(long bound) {
                return (long) ((bound - 1) * share);
            }
        };
    }
}
