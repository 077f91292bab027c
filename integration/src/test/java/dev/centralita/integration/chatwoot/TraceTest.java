package dev.centralita.integration.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceTest {

    @Test
    void what_people_said_and_are_called_is_masked_and_the_rest_is_not() {
        String masked = Trace.masked(
                "{\"id\":7,\"content\":\"my card is \\\"4111\\\"\",\"sender\":{\"name\":\"Luisa\",\"phone_number\" : \"+58412\"},"
                        + "\"status\":\"open\"}");

        assertThat(masked)
                .contains("\"id\":7")
                .contains("\"status\":\"open\"")
                .doesNotContain("4111")
                .doesNotContain("Luisa")
                .doesNotContain("58412");
    }

    @Test
    void a_long_answer_is_cut() {
        assertThat(Trace.masked("x".repeat(5_000))).hasSizeLessThan(2_100).endsWith("…");
    }
}
