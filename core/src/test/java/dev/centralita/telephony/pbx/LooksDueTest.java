package dev.centralita.telephony.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LooksDueTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Instant LOST = NOON.minusSeconds(300);
    private static final PbxName MAIN = new PbxName("main");

    private final LooksDue looks = new LooksDue();

    @Test
    void a_look_that_failed_is_taken_again_after_pauses_that_grow() {
        looks.begin(MAIN, LOST, NOON);
        looks.failed(MAIN, NOON);
        assertThat(looks.dueAt(MAIN, NOON.plusSeconds(14))).isEmpty();
        assertThat(looks.dueAt(MAIN, NOON.plusSeconds(15))).contains(LOST);

        looks.failed(MAIN, NOON.plusSeconds(15));

        assertThat(looks.dueAt(MAIN, NOON.plusSeconds(44))).isEmpty();
        assertThat(looks.dueAt(MAIN, NOON.plusSeconds(45))).contains(LOST);
    }

    @Test
    void the_pauses_grow_no_longer_than_what_lies_between_looks_anyway() {
        looks.begin(MAIN, LOST, NOON);
        for (int each = 0; each < 40; each++) {
            looks.failed(MAIN, NOON);
        }

        assertThat(looks.dueAt(MAIN, NOON.plus(LooksDue.BETWEEN_SWEEPS))).contains(LOST);
    }

    @Test
    void a_pbx_that_is_heard_is_looked_at_now_and_then() {
        looks.begin(MAIN, LOST, NOON);
        looks.sawAll(MAIN, NOON, NOON);

        assertThat(looks.dueAt(MAIN, NOON.plus(LooksDue.BETWEEN_SWEEPS).minus(Duration.ofSeconds(1))))
                .isEmpty();
        assertThat(looks.dueAt(MAIN, NOON.plus(LooksDue.BETWEEN_SWEEPS))).contains(NOON);
    }

    @Test
    void a_pbx_that_has_just_booted_is_looked_at_once_more() {
        looks.begin(MAIN, LOST, NOON);
        looks.sawAll(MAIN, NOON, NOON);

        looks.atOnce(MAIN);

        assertThat(looks.dueAt(MAIN, NOON)).contains(NOON);
    }

    @Test
    void a_pbx_that_is_not_heard_is_not_looked_at() {
        looks.begin(MAIN, LOST, NOON);

        looks.end(MAIN);
        looks.atOnce(MAIN);
        looks.failed(MAIN, NOON);

        assertThat(looks.dueAt(MAIN, NOON.plus(Duration.ofDays(1)))).isEmpty();
    }
}
