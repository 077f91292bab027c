package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Sentence;
import dev.centralita.telephony.pbx.PbxLine;
import dev.centralita.telephony.pbx.PbxName;
import dev.centralita.telephony.pbx.PbxState;
import dev.centralita.web.JsonForm;
import dev.centralita.web.Language;
import jakarta.json.bind.Jsonb;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PbxJsonTest {

    private static final Jsonb JSONB = new JsonForm().getContext(PbxJson.class);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void a_pbx_is_told_in_the_words_of_the_contract() {
        PbxState heard = new PbxState(
                new PbxName("main"), PbxLine.UP, NOON, "22.10.1", NOON.plusSeconds(5), Sentence.verbatim("listening"));

        assertThat(json(heard))
                .contains("\"name\":\"main\"", "\"state\":\"up\"", "\"version\":\"22.10.1\"")
                .contains("\"since\":\"2026-03-02T12:00:00Z\"", "\"lastEventAt\":\"2026-03-02T12:00:05Z\"");
    }

    @Test
    void what_is_not_known_yet_is_null() {
        PbxState unheard =
                new PbxState(new PbxName("main"), PbxLine.CONNECTING, NOON, null, null, Sentence.verbatim("dialling"));

        assertThat(json(unheard)).contains("\"state\":\"connecting\"", "\"version\":null", "\"lastEventAt\":null");
    }

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, hung up; tried again in 4 s",
        "SPANISH, colgó; se intenta de nuevo en 4 s",
        "PORTUGUESE, desligou; nova tentativa em 4 s",
        "INDONESIAN, menutup sambungan; dicoba lagi dalam 4 s"
    })
    void how_it_is_heard_is_told_in_the_callers_language(Language language, String explanation) {
        Sentence trouble = Sentence.of("hung-up", "hung up");
        Sentence why = Sentence.of(
                "tried-again", "{trouble}; tried again in {seconds} s", Map.of("trouble", trouble, "seconds", 4));
        PbxState lost = new PbxState(new PbxName("main"), PbxLine.LOST, NOON, null, null, why);

        assertThat(PbxJson.of(lost, language).explanation()).isEqualTo(explanation);
    }

    private static String json(PbxState state) {
        return JSONB.toJson(PbxJson.of(state, Language.ENGLISH));
    }
}
