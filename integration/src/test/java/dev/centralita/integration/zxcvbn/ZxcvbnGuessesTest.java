package dev.centralita.integration.zxcvbn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZxcvbnGuessesTest {

    private final ZxcvbnGuesses guesses = new ZxcvbnGuesses();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd1234",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "centralita2026",
                "mariasilva12",
                "iloveyou2026"
            })
    void what_attackers_try_first_is_known(String password) {
        assertThat(guesses.includes(password, "mariasilva")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "violet-anchor-97-tram",
                "Tr4mv1a!Oxid0#Lago",
                "corre el gato por la azotea",
                "kuda lari di bukit sepi"
            })
    void words_that_do_not_belong_together_are_not(String password) {
        assertThat(guesses.includes(password, "mariasilva")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password12", "aB3$xY7!", "qwerty1", "p4ssw0rd"})
    void the_longest_password_costs_no_more_than_a_hash(String part) {
        String longest = part.repeat(128 / part.length());

        assertTimeout(Duration.ofSeconds(5), () -> guesses.includes(longest, "mariasilva"));
    }
}
