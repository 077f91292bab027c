package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.web.JsonForm;
import jakarta.json.bind.Jsonb;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PbxJsonTest {

    private static final Jsonb JSONB = new JsonForm().getContext(PbxJson.class);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_pbx_is_told_in_the_words_of_the_contract() {
        PbxState heard =
                new PbxState(new PbxName("main"), PbxLine.UP, NOON, "22.10.1", NOON.plusSeconds(5), "listening");

        assertThat(json(heard))
                .contains("\"name\":\"main\"", "\"state\":\"up\"", "\"version\":\"22.10.1\"")
                .contains("\"since\":\"2026-03-02T12:00:00Z\"", "\"lastEventAt\":\"2026-03-02T12:00:05Z\"");
    }

    @Test
    void what_is_not_known_yet_is_null() {
        PbxState unheard = new PbxState(new PbxName("main"), PbxLine.CONNECTING, NOON, null, null, "dialling");

        assertThat(json(unheard)).contains("\"state\":\"connecting\"", "\"version\":null", "\"lastEventAt\":null");
    }

    private static String json(PbxState state) {
        return JSONB.toJson(PbxJson.of(state));
    }
}
