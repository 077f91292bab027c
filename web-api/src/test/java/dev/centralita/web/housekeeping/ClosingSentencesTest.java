package dev.centralita.web.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.web.Language;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ClosingSentencesTest {

    private static final Map<String, String> FACTS =
            Map.of("agent", "157100", "silentSince", "2026-11-17T12:00:59Z", "allowed", "PT72H", "status", "400");

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_silence_is_told_in_the_readers_words(Language language) {
        String sentence = ClosingSentences.about("silent-too-long", FACTS, language);

        assertThat(sentence)
                .contains("2026-11-17 12:00 UTC")
                .contains(
                        switch (language) {
                            case ENGLISH -> "3 days";
                            case SPANISH -> "3 días";
                            case PORTUGUESE -> "3 dias";
                            case INDONESIAN -> "3 hari";
                        });
    }

    @ParameterizedTest
    @MethodSource("reasons_in_every_language")
    void every_reason_has_a_sentence_of_its_own(Reason reason, Language language) {
        String sentence = ClosingSentences.about(reason.word(), FACTS, language);

        assertThat(sentence).endsWith(".").doesNotContain("{");
        if (language != Language.ENGLISH) {
            assertThat(sentence).isNotEqualTo(ClosingSentences.about(reason.word(), FACTS, Language.ENGLISH));
        }
    }

    @ParameterizedTest
    @MethodSource("reasons_in_every_language")
    void what_was_not_seen_leaves_no_open_gap(Reason reason, Language language) {
        assertThat(ClosingSentences.about(reason.word(), Map.of(), language)).doesNotContain("{");
    }

    @Test
    void silences_are_told_in_the_largest_unit_that_fits() {
        assertThat(allowed("PT24H")).contains("1 day ");
        assertThat(allowed("PT36H")).contains("36 hours");
        assertThat(allowed("PT90M")).contains("90 minutes");
        assertThat(allowed("PT1S")).contains("1 second ");
    }

    @Test
    void a_reason_of_a_later_version_is_shown_as_it_is() {
        assertThat(ClosingSentences.about("eclipsed", Map.of(), Language.ENGLISH))
                .isEqualTo("eclipsed");
    }

    @Test
    void the_predecessors_rows_say_that_their_outcome_was_not_kept() {
        assertThat(ClosingSentences.TEXTS.say(Language.ENGLISH, ClosingState.BEFORE_CENTRALITA.word()))
                .contains("predecessor");
    }

    private static String allowed(String duration) {
        return ClosingSentences.about("silent-too-long", Map.of("allowed", duration), Language.ENGLISH);
    }

    static Stream<Arguments> reasons_in_every_language() {
        return Arrays.stream(Reason.values())
                .flatMap(reason -> Arrays.stream(Language.values()).map(language -> Arguments.of(reason, language)));
    }
}
