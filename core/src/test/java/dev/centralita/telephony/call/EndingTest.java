package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "17, BUSY",
        "18, NO_ANSWER",
        "19, NO_ANSWER",
        "34, FAILED",
        "1, FAILED",
        "16, CANCELLED",
        "127, CANCELLED"
    })
    void where_nobody_was_rung_the_cause_decides(int cause, Disposition expected) {
        assertThat(Ending.of(cause, false, null, List.of(), List.of())).isEqualTo(expected);
    }

    @Test
    void a_call_the_pbx_kept_to_itself_was_not_served() {
        assertThat(Ending.of(16, true, null, List.of(), List.of())).isEqualTo(Disposition.UNSERVED);
    }

    @Test
    void whoever_wanted_a_call_and_did_not_take_it_is_why_there_was_none() {
        assertThat(Ending.of(0, false, DialResult.NO_ANSWER, List.of(), List.of()))
                .isEqualTo(Disposition.NO_ANSWER);
    }

    @Test
    void of_phones_rung_together_the_one_that_could_have_answered_tells() {
        assertThat(Ending.of(17, false, null, List.of(leg(DialResult.BUSY), leg(DialResult.NO_ANSWER)), List.of()))
                .isEqualTo(Disposition.NO_ANSWER);
    }

    @Test
    void a_phone_that_still_rang_leaves_it_to_the_cause() {
        assertThat(Ending.of(19, false, null, List.of(leg(null)), List.of())).isEqualTo(Disposition.NO_ANSWER);
        assertThat(Ending.of(16, false, null, List.of(leg(null)), List.of())).isEqualTo(Disposition.CANCELLED);
    }

    @ParameterizedTest
    @CsvSource({"ABANDONED, ABANDONED", "TIMED_OUT, NO_ANSWER", "EXITED, EXITED"})
    void the_last_queue_decides_where_nobody_was_rung_after_it(QueueStage.Result result, Disposition expected) {
        QueueStage stage = QueueStage.entered("sales", 1, NOON.minusSeconds(9)).left(NOON, result);

        assertThat(Ending.of(16, true, null, List.of(), List.of(stage))).isEqualTo(expected);
    }

    private static Leg leg(@Nullable DialResult result) {
        return new Leg("1.1", "1.1", "201", null, null, null, NOON, null, null, result);
    }
}
