package dev.centralita.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockDifferencesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final PbxName MAIN = new PbxName("main");
    private static final Duration AHEAD = Duration.ofSeconds(40);

    private final ClockDifferences clocks = new ClockDifferences();

    @Test
    void nothing_is_known_of_a_pbx_that_does_not_say_its_time() {
        assertThat(clocks.of(MAIN)).isEmpty();
    }

    @Test
    void what_was_known_before_counts_until_the_pbx_says_otherwise() {
        clocks.assume(MAIN, Duration.ofHours(1), NOON.minusSeconds(90));
        assertThat(clocks.of(MAIN)).contains(Duration.ofHours(1));

        hear(NOON, Duration.ZERO);
        hear(NOON.plus(ClockDifferences.LATELY), Duration.ZERO);

        assertThat(clocks.of(MAIN)).contains(AHEAD);
    }

    @Test
    void what_took_long_to_reach_us_happened_earlier_by_our_clock() {
        hear(NOON, Duration.ofMillis(2));

        Instant ours = hear(NOON.plusSeconds(10), Duration.ofSeconds(3));

        assertThat(ours).isEqualTo(NOON.plusSeconds(10).plusMillis(2));
        assertThat(clocks.of(MAIN)).contains(AHEAD.minusMillis(2));
    }

    @Test
    void nothing_happened_after_it_was_heard() {
        hear(NOON, Duration.ofSeconds(3));

        assertThat(hear(NOON.plusSeconds(1), Duration.ofMillis(1)))
                .isEqualTo(NOON.plusSeconds(1).plusMillis(1));
    }

    @Test
    void a_clock_that_was_put_back_is_believed_after_a_while() {
        hear(NOON, Duration.ZERO);
        Duration putBack = Duration.ofHours(1);

        for (int minute = 1; minute <= 3; minute++) {
            Instant at = NOON.plus(ClockDifferences.LATELY.multipliedBy(minute));
            clocks.ours(MAIN, at.plus(AHEAD).minus(putBack), at);
        }

        assertThat(clocks.of(MAIN)).contains(AHEAD.minus(putBack));
    }

    /** Something that happened at a moment of our clock and took so long to be read. */
    private Instant hear(Instant happened, Duration took) {
        return clocks.ours(MAIN, happened.plus(AHEAD), happened.plus(took));
    }
}
