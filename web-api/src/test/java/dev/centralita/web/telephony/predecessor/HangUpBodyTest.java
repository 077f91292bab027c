package dev.centralita.web.telephony.predecessor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.web.Language;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HangUpBodyTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"extension":"8001"}             | 8001
                    {"extension":"80011","more":[1]} | 80011
                    {"Extension":"8001"}             | 8001
                    """)
    void a_good_body_names_an_extension(String body, String extension) {
        HangUpBody read = read(body, Language.SPANISH);

        assertThat(read.answer()).isEmpty();
        assertThat(read.extension()).isEqualTo(extension);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                    | requerido
                    null                  | requerido
                    {"extension":""}      | requerido
                    {"extension":null}    | requerido
                    {"extension":"80a1"}  | solo numeros permitidos
                    {"extension":"+8001"} | solo numeros permitidos
                    {"extension":"80"}    | deberia contener mas de 4 caractere(s)
                    {"extension":"800111"}| deberia contener menos de 5 caractere(s)
                    """)
    void the_first_broken_rule_is_told(String body, String message) {
        assertThat(answer(body, Language.SPANISH))
                .isEqualTo("{\"error\":[{\"field\":\"extension\",\"message\":\"" + message + "\"}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "[]", "8001", "\"8001\"", "{\"extension\":8001}", "{extension:\"8001\"}"})
    void what_is_no_json_or_of_another_type_is_invalid(String body) {
        assertThat(answer(body, Language.ENGLISH)).isEqualTo("{\"error\":\"invalid JSON\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"extension\":\"80", "{\"extension\":", "{\"extension\":\"8001\"", "{"})
    void a_body_that_breaks_off_is_told_as_null(String body) {
        assertThat(answer(body, Language.SPANISH)).isEqualTo("{\"error\":null}");
    }

    @Test
    void a_body_that_is_declared_to_be_empty_is_told_in_words() {
        HangUpBody read = HangUpBody.read(new byte[0], true, Language.SPANISH);

        assertThat(read.answer().orElseThrow().body()).hasToString("{\"error\":\"ocurrio un error en el json body\"}");
    }

    private static String answer(String body, Language language) {
        Answer answer = read(body, language).answer().orElseThrow();
        assertThat(answer.status()).isEqualTo(400);
        return answer.body().toString();
    }

    private static HangUpBody read(String body, Language language) {
        return HangUpBody.read(body.getBytes(StandardCharsets.UTF_8), false, language);
    }
}
