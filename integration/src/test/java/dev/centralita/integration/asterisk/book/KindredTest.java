package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LivesTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final CdrEntry FIRST =
            Records.answered("1772452800.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON, 30);

    @Test
    void a_name_that_comes_again_after_nothing_was_up_is_of_another_life() {
        CdrEntry again = Records.answered(
                "1772452860.0", "PJSIP/trunk-00000000", "PJSIP/202-00000001", NOON.plusSeconds(60), 30);

        assertThat(Lives.of(List.of(again, FIRST))).containsExactly(List.of(FIRST), List.of(again));
    }

    @Test
    void names_that_go_on_are_of_one_life_however_long_nothing_was_up() {
        CdrEntry next = Records.answered(
                "1772456400.2", "PJSIP/trunk-00000002", "PJSIP/201-00000003", NOON.plusSeconds(3600), 30);

        assertThat(Lives.of(List.of(FIRST, next))).containsExactly(List.of(FIRST, next));
    }

    @Test
    void a_name_that_comes_again_while_something_is_up_is_of_the_same_life() {
        CdrEntry between = Records.answered(
                "1772452820.4", "PJSIP/trunk-00000004", "PJSIP/202-00000003", NOON.plusSeconds(20), 30);
        CdrEntry again = Records.answered(
                "1772452845.6", "PJSIP/trunk-00000006", "PJSIP/201-00000001", NOON.plusSeconds(45), 30);

        assertThat(Lives.of(List.of(FIRST, between, again))).hasSize(1);
    }

    @Test
    void a_call_goes_on_between_its_records() {
        CdrEntry rungAgain = Records.answered(
                "1772452800.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON.plusSeconds(60), 30);

        assertThat(Lives.of(List.of(FIRST, rungAgain))).hasSize(1);
    }

    @Test
    void records_that_tell_of_no_other_channel_share_no_name() {
        CdrEntry menu = Records.answered("1772452800.0", "PJSIP/trunk-00000000", "", NOON, 30);
        CdrEntry another = Records.answered("1772452860.2", "PJSIP/trunk-00000002", "", NOON.plusSeconds(60), 30);

        assertThat(Lives.of(List.of(menu, another))).hasSize(1);
    }
}
