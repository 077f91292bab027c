package dev.centralita.web.telephony.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.web.request.Query;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrafanaParametersTest {

    @ParameterizedTest
    @ValueSource(strings = {"*", "\\*", ".*", ".\\*", "\\.\\*", "$__all", "\\$__all", "All", "auto"})
    void where_nothing_is_chosen_nothing_is_asked_for(String value) {
        assertThat(read("queue", value).text("queue")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"utc, UTC", "America/Sao_Paulo, America/Sao_Paulo", "America\\/Sao_Paulo, America/Sao_Paulo"})
    void the_zone_of_a_dashboard_is_understood(String sent, String meant) {
        assertThat(read("zone", sent).zone("zone")).contains(ZoneId.of(meant));
    }

    @Test
    void a_name_with_signs_of_expressions_arrives_as_it_is() {
        assertThat(read("queue", "sales \\(south\\)").text("queue")).contains("sales (south)");
    }

    private static Query read(String name, String value) {
        return GrafanaParameters.of(new MultivaluedHashMap<>(Map.of(name, value)));
    }
}
