package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunProgressTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final RunProgress closing = RunProgress.NONE.beginning("closing", 100, NOON);

    @Test
    void what_is_left_follows_from_the_speed_so_far() {
        assertThat(closing.advanced(25).left(NOON.plusSeconds(10))).contains(Duration.ofSeconds(30));
    }

    @Test
    void nothing_is_foretold_before_a_speed_was_seen() {
        assertThat(RunProgress.NONE.left(NOON)).isEmpty();
        assertThat(closing.left(NOON.plusSeconds(10))).isEmpty();
        assertThat(closing.advanced(5).left(NOON)).isEmpty();
    }

    @Test
    void nothing_is_foretold_of_a_part_that_is_done_or_of_unknown_length() {
        assertThat(closing.advanced(100).left(NOON.plusSeconds(10))).isEmpty();
        assertThat(closing.beginning("listing", 0, NOON).advanced(5).left(NOON.plusSeconds(10)))
                .isEmpty();
    }

    @Test
    void another_part_begins_anew_and_what_was_announced_stays() {
        RunProgress next = closing.advanced(25).announcing(80).beginning("reporting", 7, NOON.plusSeconds(10));

        assertThat(next).isEqualTo(new RunProgress("reporting", 0, 7, NOON.plusSeconds(10), 80));
    }
}
