package dev.centralita.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Allowance allowance = new Allowance(2, 3, 2);

    @Test
    void a_client_may_burst_and_then_waits_for_the_steady_rate() {
        for (int i = 0; i < 3; i++) {
            assertThat(allowance.take("a", NOON)).isEmpty();
        }

        assertThat(allowance.take("a", NOON)).contains(Duration.ofMillis(500));
        assertThat(allowance.take("a", NOON.plusMillis(500))).isEmpty();
        assertThat(allowance.take("a", NOON.plusMillis(500))).isPresent();
    }

    @Test
    void a_client_that_is_told_to_wait_is_not_punished_for_asking() {
        spend("a");

        for (int i = 0; i < 100; i++) {
            assertThat(allowance.take("a", NOON.plusMillis(i))).isPresent();
        }
        assertThat(allowance.take("a", NOON.plusMillis(500))).isEmpty();
    }

    @Test
    void a_long_pause_fills_no_more_than_the_burst() {
        spend("a");

        for (int i = 0; i < 3; i++) {
            assertThat(allowance.take("a", NOON.plusSeconds(3600))).isEmpty();
        }
        assertThat(allowance.take("a", NOON.plusSeconds(3600))).isPresent();
    }

    @Test
    void one_client_takes_nothing_from_another() {
        spend("a");

        assertThat(allowance.take("b", NOON)).isEmpty();
    }

    @Test
    void only_so_many_clients_are_remembered_those_that_called_last() {
        spend("a");
        spend("b");
        assertThat(allowance.take("a", NOON)).isPresent();

        spend("c");

        assertThat(allowance.take("b", NOON)).as("forgotten").isEmpty();
    }

    @Test
    void a_clock_that_goes_back_gives_nothing_away() {
        spend("a");

        assertThat(allowance.take("a", NOON.minusSeconds(60))).isPresent();
        assertThat(allowance.take("a", NOON)).isPresent();
    }

    private void spend(String client) {
        for (int i = 0; i < 3; i++) {
            assertThat(allowance.take(client, NOON)).isEmpty();
        }
    }
}
