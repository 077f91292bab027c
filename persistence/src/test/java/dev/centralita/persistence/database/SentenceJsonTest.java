package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.Sentence;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceJsonTest {

    private static final Sentence WITHIN = Sentence.of("said", "said \"{words}\"", Map.of("words", "não {x} $1"));
    private static final Sentence WHOLE =
            Sentence.of("tried-again", "{trouble}; again in {seconds} s", Map.of("trouble", WITHIN, "seconds", "4"));

    @Test
    void a_sentence_is_read_as_it_was_written_with_those_within() {
        assertThat(read(WHOLE.toString())).isEqualTo(WHOLE);
    }

    @Test
    void a_text_without_a_sentence_is_passed_on() {
        assertThat(SentenceJson.read(null, "hung up")).isEqualTo(Sentence.verbatim("hung up"));
    }

    @Test
    void a_newer_text_of_an_earlier_version_counts_more_than_the_sentence_beside_it() {
        assertThat(read("said")).isEqualTo(Sentence.verbatim("said"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{\"code\": \"hung", "[]", "{}", "{\"code\": 7, \"english\": \"hung up\", \"facts\": {}}"})
    void what_cannot_be_read_does_no_harm_to_the_text_beside_it(String json) {
        assertThat(SentenceJson.read(json, "hung up")).isEqualTo(Sentence.verbatim("hung up"));
    }

    private static Sentence read(String text) {
        return SentenceJson.read(SentenceJson.write(WHOLE), text);
    }
}
