package dev.centralita.integration.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceTest {

    @Test
    void what_people_said_and_are_called_is_masked_and_the_rest_is_not() {
        String masked = Trace.masked(
                "{\"id\":7,\"content\":\"my card is \\\"4111\\\"\",\"sender\":{\"name\":\"Luisa\",\"phone_number\" : \"+58412\"},"
                        + "\"status\":\"open\",\"private\":true,\"labels\":[\"vip\"]}");

        assertThat(masked)
                .isEqualTo(" {\"id\":7,\"content\":\"***\",\"sender\":{\"name\":\"***\",\"phone_number\":\"***\"},"
                        + "\"status\":\"open\",\"private\":true,\"labels\":[\"vip\"]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"content_attributes\":{\"email\":{\"subject\":\"Luisa\",\"from\":[\"Luisa\"],\"html_content\":{\"full\":\"Luisa\"}}}}",
                "{\"meta\":{\"sender\":{\"custom_attributes\":{\"id\":\"Luisa\"},\"additional_attributes\":{\"status\":\"Luisa\"}}}}",
                "{\"contact_inbox\":{\"source_id\":\"Luisa\"}}",
                "{\"payload\":[{\"something_new\":\"Luisa\"}]}",
                "<html>Luisa</html>"
            })
    void whatever_may_name_somebody_is_masked_wherever_it_stands(String body) {
        assertThat(Trace.masked(body)).isNotBlank().doesNotContain("Luisa");
    }

    @Test
    void a_long_answer_is_cut() {
        assertThat(Trace.masked("[" + "1,".repeat(5_000) + "1]"))
                .hasSizeLessThan(2_100)
                .endsWith("…");
    }
}
