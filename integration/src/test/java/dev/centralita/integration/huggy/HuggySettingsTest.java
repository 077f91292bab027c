package dev.centralita.integration.huggy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.WrongSettings;
import java.net.URI;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HuggySettingsTest {

    private final Map<String, String> variables = new HashMap<>();
    private final Settings settings = new Settings(name -> Optional.ofNullable(variables.get(name)));

    @Test
    void the_defaults_are_the_predecessors_constants() {
        assertThat(HuggySettings.base(settings)).isEqualTo(URI.create("https://api.huggy.app/v3"));
        assertThat(HuggySettings.CALLS.policy(settings, 1).perSecond()).isEqualTo(1);
        assertThat(settings.get(HuggySettings.ZONE)).isEqualTo(ZoneId.of("America/Sao_Paulo"));
        assertThat(HuggySettings.key(settings)).isNull();
    }

    @Test
    void a_company_is_part_of_the_address() {
        variables.put("HUGGY_URL", "https://huggy.example/v3/");
        variables.put("HUGGY_COMPANY_ID", "351946");

        assertThat(HuggySettings.base(settings)).isEqualTo(URI.create("https://huggy.example/v3/companies/351946"));
    }

    @Test
    void a_key_loses_the_line_break_of_its_file() {
        variables.put("HUGGY_API_KEY", " abc.def \n");

        assertThat(HuggySettings.key(settings)).isEqualTo(new Secret("abc.def"));
    }

    @ParameterizedTest
    @CsvSource({
        "HUGGY_COMPANY_ID, acme",
        "HUGGY_RATE, 0",
        "HUGGY_RATE, NaN",
        "HUGGY_RATE, 1e9",
        "HUGGY_RATE, fast",
        "HUGGY_CONCURRENCY, 0",
        "HUGGY_ZONE, Brasilia",
        "HUGGY_URL, api.huggy.app",
        "HUGGY_ANSWER_LIMIT, 30"
    })
    void a_wrong_value_is_named_with_its_variable(String name, String value) {
        variables.put(name, value);

        assertThatExceptionOfType(WrongSettings.class)
                .isThrownBy(() -> settings.check(List.of(new HuggySettings())))
                .withMessageContaining(name + " is \"" + value + "\" (expected: ");
    }

    @Test
    void a_key_that_cannot_travel_is_refused_without_being_shown() {
        variables.put("HUGGY_API_KEY", "abc\ndef");

        assertThatExceptionOfType(WrongSettings.class)
                .isThrownBy(() -> settings.check(List.of(new HuggySettings())))
                .withMessageContaining("HUGGY_API_KEY is \"***\"")
                .satisfies(wrong -> assertThat(wrong.toString()).doesNotContain("abc"));
    }
}
