package dev.centralita.administration.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessSettingsTest {

    @Test
    void origins_are_listed_with_commas() {
        assertThat(settings(Map.of("CORS_ORIGINS", "https://a.example, http://b.example:8081"))
                        .get(AccessSettings.CORS_ORIGINS))
                .containsExactly(URI.create("https://a.example"), URI.create("http://b.example:8081"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "a.example", "https://a.example/path", "https://a.example/", "ftp://a.example"})
    void what_is_no_origin_is_refused(String text) {
        assertThatThrownBy(() -> settings(Map.of("CORS_ORIGINS", text)).get(AccessSettings.CORS_ORIGINS))
                .hasMessageContaining("CORS_ORIGINS is \"" + text + "\"");
    }

    @Test
    void the_misspelt_name_of_the_old_readme_is_read() {
        assertThat(settings(Map.of("APIRESTPASSWD", "hunter2"))
                        .get(AccessSettings.APIREST_PASSWD)
                        .matches("hunter2"))
                .isTrue();
    }

    @Test
    void half_a_pair_of_name_and_password_is_refused() {
        assertThatThrownBy(() -> settings(Map.of("DOC_USER", "docs", "GRAFANA_PASSWD", "x"))
                        .check(List.of(new AccessSettings())))
                .hasMessageContaining("DOC_USER and DOC_PASSWD")
                .hasMessageContaining("GRAFANA_USER and GRAFANA_PASSWD")
                .hasMessageNotContaining("APIREST");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, ::1, false",
        "2001:db8::/33, 2001:db8:7fff::1, true",
        "2001:db8::/33, 2001:db8:8000::1, false",
        "0.0.0.0/0, unknown, false"
    })
    void a_network_holds_the_addresses_that_begin_like_it(String network, String address, boolean holds) {
        assertThat(Network.of(network).holds(address)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/x", "localhost", "10.0.0/8/8", "300.1.1.1"})
    void what_is_no_network_is_refused(String text) {
        assertThatThrownBy(() -> settings(Map.of("TRUSTED_PROXIES", text)).get(AccessSettings.TRUSTED_PROXIES))
                .hasMessageContaining("TRUSTED_PROXIES is");
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }
}
