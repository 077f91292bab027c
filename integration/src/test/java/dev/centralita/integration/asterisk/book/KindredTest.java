package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindredTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private static final CdrEntry FIRST =
            Records.answered("1772452800.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON, 30);

    @Test
    void a_name_that_comes_again_after_a_restart_is_of_another_channel() {
        CdrEntry again = Records.answered(
                "1772452860.0", "PJSIP/trunk-00000000", "PJSIP/202-00000001", NOON.plusSeconds(60), 30);

        assertThat(Kindred.of(List.of(again, FIRST))).containsExactly(List.of(FIRST), List.of(again));
    }

    @Test
    void the_next_call_of_a_port_is_of_another_channel_though_another_call_goes_on() {
        CdrEntry first = Records.answered("1772452800.0", "DAHDI/1-1", "PJSIP/201-00000001", NOON, 30);
        CdrEntry meanwhile =
                Records.answered("1772452810.4", "DAHDI/2-1", "PJSIP/202-00000003", NOON.plusSeconds(10), 90);
        CdrEntry next = Records.answered("1772452860.6", "DAHDI/1-1", "PJSIP/203-00000005", NOON.plusSeconds(60), 30);

        assertThat(Kindred.of(List.of(first, meanwhile, next)))
                .containsExactly(List.of(first), List.of(meanwhile), List.of(next));
    }

    @Test
    void the_next_call_of_a_port_may_begin_in_the_second_in_which_the_last_one_ends() {
        CdrEntry first = Records.answered("1772452800.0", "DAHDI/1-1", "PJSIP/201-00000001", NOON, 30);
        CdrEntry next = Records.answered("1772452830.2", "DAHDI/1-1", "PJSIP/203-00000003", NOON.plusSeconds(30), 30);

        assertThat(Kindred.of(List.of(first, next))).containsExactly(List.of(first), List.of(next));
    }

    @Test
    void a_phone_that_is_asked_and_then_handed_the_call_is_one_channel() {
        CdrEntry asked =
                Records.answered("1772452810.2", "PJSIP/201-00000002", "PJSIP/202-00000003", NOON.plusSeconds(10), 20);
        CdrEntry handedOn = Records.answered(
                "1772452800.0", "PJSIP/trunk-00000000", "PJSIP/202-00000003", NOON.plusSeconds(31), 30);

        assertThat(Kindred.of(List.of(FIRST, asked, handedOn))).hasSize(1);
    }

    @Test
    void a_call_goes_on_between_its_records() {
        CdrEntry rungAgain = Records.answered(
                "1772452800.0", "PJSIP/trunk-00000000", "PJSIP/201-00000001", NOON.plusSeconds(60), 30);

        assertThat(Kindred.of(List.of(FIRST, rungAgain))).hasSize(1);
    }

    @Test
    void records_that_tell_of_no_other_channel_share_no_name() {
        CdrEntry menu = Records.answered("1772452800.0", "PJSIP/trunk-00000000", "", NOON, 30);
        CdrEntry another = Records.answered("1772452800.2", "PJSIP/trunk-00000002", "", NOON, 30);

        assertThat(Kindred.of(List.of(menu, another))).containsExactly(List.of(menu), List.of(another));
    }

    @Test
    void both_ends_of_a_pipe_are_of_the_same_call() {
        CdrEntry into =
                Records.answered("1772452800.0", "PJSIP/trunk-00000000", "Local/204@from-queue-00000001;1", NOON, 30);
        CdrEntry outOf =
                Records.answered("1772452800.2", "Local/204@from-queue-00000001;2", "PJSIP/204-00000003", NOON, 30);

        assertThat(Kindred.of(List.of(into, outOf))).hasSize(1);
    }
}
