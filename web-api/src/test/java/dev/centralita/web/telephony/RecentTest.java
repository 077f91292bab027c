package dev.centralita.web.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTest {

    private final Recent<String, String> recent = new Recent<>(2);
    private int made;

    @Test
    void the_longest_unasked_is_given_up() {
        assertThat(asked("a")).isEqualTo("a1");
        assertThat(asked("b")).isEqualTo("b2");
        assertThat(asked("a")).isEqualTo("a1");

        assertThat(asked("c")).isEqualTo("c3");

        assertThat(asked("a")).isEqualTo("a1");
        assertThat(asked("b")).isEqualTo("b4");
    }

    private String asked(String key) {
        return recent.of(key, wanted -> wanted + ++made);
    }
}
