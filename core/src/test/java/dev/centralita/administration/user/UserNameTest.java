package dev.centralita.administration.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @Test
    void capitals_and_blanks_around_make_no_difference() {
        assertThat(new UserName(" Ana.Maria ")).isEqualTo(new UserName("ana.maria"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "-ana", "ana maria", "añá", "a/b/c", "<script>"})
    void anything_else_is_no_name(String text) {
        assertThat(UserName.read(text)).isEmpty();
        assertThatThrownBy(() -> new UserName(text)).hasMessageContaining("expected: 3 to 64");
    }
}
