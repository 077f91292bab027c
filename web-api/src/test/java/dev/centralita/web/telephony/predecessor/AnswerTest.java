package dev.centralita.web.telephony.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.web.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    @ParameterizedTest
    @CsvSource({
        "ENGLISH, the database is away",
        "SPANISH, no hay base de datos",
        "PORTUGUESE, o banco de dados está fora do ar",
        "INDONESIAN, basis data tidak tersedia"
    })
    void a_database_that_is_away_is_told_in_the_callers_language(Language language, String error) {
        Answer answer = Answer.databaseIsAway(language);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().getString("error")).isEqualTo(error);
    }
}
