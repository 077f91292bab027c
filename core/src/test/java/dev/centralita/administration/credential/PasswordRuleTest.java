package dev.centralita.administration.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {

    private final PasswordRule rule = Credentials.rule();

    @Test
    void a_long_uncommon_password_is_good() {
        assertThat(rule.faultOf(Credentials.GOOD, "ana")).isEmpty();
    }

    @Test
    void eleven_characters_are_too_few_and_twelve_enough() {
        assertThat(rule.faultOf("a1b2c3d4e5f", "ana")).contains(PasswordFault.TOO_SHORT);
        assertThat(rule.faultOf("a1b2c3d4e5fg", "ana")).isEmpty();
    }

    @Test
    void length_counts_characters_as_people_see_them() {
        assertThat(rule.faultOf("\uD83D\uDE80".repeat(11), "ana")).contains(PasswordFault.TOO_SHORT);
        assertThat(rule.faultOf("\uD83D\uDE80".repeat(128), "ana")).isEmpty();
    }

    @Test
    void more_than_128_characters_are_too_many() {
        assertThat(rule.faultOf("ab".repeat(64), "x")).isEmpty();
        assertThat(rule.faultOf("ab".repeat(64) + "a", "x")).contains(PasswordFault.TOO_LONG);
    }

    @Test
    void the_name_in_any_capitals_does_not_belong_in_it() {
        assertThat(rule.faultOf("my-ANA-97-tram-violet", "ana")).contains(PasswordFault.HOLDS_NAME);
    }

    @Test
    void what_everybody_takes_is_refused() {
        assertThat(rule.faultOf(Credentials.COMMON, "ana")).contains(PasswordFault.TOO_COMMON);
    }

    @Test
    void a_refusal_does_not_show_the_password() {
        assertThatThrownBy(() -> rule.check(Credentials.COMMON, "ana"))
                .isInstanceOf(PasswordRefused.class)
                .hasMessageNotContaining(Credentials.COMMON);
    }
}
