package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CallStateTest {

    @ParameterizedTest
    @CsvSource({
        "ARRIVED, ENTERS_QUEUE, WAITING",
        "WAITING, RINGS, WAITING",
        "WAITING, IS_ANSWERED, TALKING",
        "RINGING, IS_ANSWERED, TALKING",
        "TALKING, RINGS, TALKING",
        "TALKING, IS_HELD, HELD",
        "HELD, IS_RESUMED, TALKING",
        "HELD, IS_ANSWERED, HELD"
    })
    void a_step_leads_where_the_table_says(CallState from, CallStep step, CallState to) {
        assertThat(from.after(step)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource(CallStep.class)
    void nothing_follows_the_end(CallStep step) {
        assertThat(CallState.ENDED.after(step)).isEqualTo(CallState.ENDED);
    }

    @ParameterizedTest
    @EnumSource(CallState.class)
    void every_state_can_end(CallState state) {
        assertThat(state.after(CallStep.ENDS)).isEqualTo(CallState.ENDED);
    }
}
