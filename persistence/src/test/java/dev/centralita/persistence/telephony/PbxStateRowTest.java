package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Sentence;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PbxStateRowTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void a_state_is_kept_with_the_code_and_the_facts_of_its_explanation() {
        PbxState state = lost("no such user");

        assertThat(new PbxStateRow(state).toState()).isEqualTo(state);
    }

    @Test
    void of_an_explanation_longer_than_its_column_the_beginning_is_told() {
        PbxState state = lost("no ".repeat(200));

        assertThat(state.explanation().toString())
                .startsWith(new PbxStateRow(state).toState().explanation().toString())
                .hasSizeGreaterThan(300);
    }

    private static PbxState lost(String said) {
        Sentence why = Sentence.of("login-refused", "refused the login ({said})", Map.of("said", said));
        return new PbxState(new PbxName("main"), PbxLine.REFUSED, NOON, "22.10.1", NOON, why);
    }
}
