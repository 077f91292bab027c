package dev.centralita.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pt-BR,pt;q=0.9 | PORTUGUESE",
                "pt-PT | PORTUGUESE",
                "id-ID | INDONESIAN",
                "de, es-VE;q=0.5 | SPANISH",
                "en;q=0.2, id;q=0.8 | INDONESIAN",
                "de | ENGLISH",
                "* | ENGLISH",
                ";;;q=x | ENGLISH"
            })
    void the_first_wish_we_can_fulfil_counts(String wish, Language served) {
        assertThat(Language.preferred(wish, Language.ENGLISH)).isEqualTo(served);
    }

    @Test
    void without_a_wish_the_usual_language_of_the_address_is_served() {
        assertThat(Language.preferred(null, Language.SPANISH)).isEqualTo(Language.SPANISH);
    }
}
