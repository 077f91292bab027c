package dev.centralita.web.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.web.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RuleSentencesTest {

    @Test
    void a_step_is_told_with_its_acts_and_who_spoke_last() {
        Map<String, String> facts = Map.of(
                "step",
                "1",
                "steps",
                "2",
                "acts",
                "note, resolve",
                "lastBy",
                "agent",
                "lastAt",
                "2026-11-19T23:00:59Z");

        assertThat(RuleSentences.about("step-taken", facts, Language.ENGLISH))
                .isEqualTo("Step 1 of 2 was taken (private note, resolved): an agent had spoken last, at 2026-11-19"
                        + " 23:00 UTC.");
        assertThat(RuleSentences.about("step-taken", facts, Language.SPANISH))
                .contains("nota privada, resuelta")
                .contains("un agente");
    }

    @Test
    void a_silence_is_told_in_the_largest_unit_that_fits() {
        Map<String, String> facts = Map.of("silentSince", "2026-11-19T23:00:59Z", "allowed", "PT12H");

        assertThat(RuleSentences.about("not-silent-long-enough", facts, Language.PORTUGUESE))
                .contains("2026-11-19 23:00 UTC")
                .contains("12 horas");
    }

    @ParameterizedTest
    @MethodSource("reasons_in_every_language")
    void every_reason_has_a_sentence_of_its_own_without_an_open_gap(Reason reason, Language language) {
        String sentence = RuleSentences.about(reason.word(), Map.of(), language);

        assertThat(sentence).endsWith(".").doesNotContain("{");
        if (language != Language.ENGLISH) {
            assertThat(sentence).isNotEqualTo(RuleSentences.about(reason.word(), Map.of(), Language.ENGLISH));
        }
    }

    static Stream<Arguments> reasons_in_every_language() {
        return Arrays.stream(Reason.values())
                .flatMap(reason -> Arrays.stream(Language.values()).map(language -> Arguments.of(reason, language)));
    }
}
