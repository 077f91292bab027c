package dev.centralita.integration.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfiguredSettingsTest {

    @Test
    void beside_the_closers_variables_the_key_is_huggys() {
        ConfiguredSettings settings = settings(Map.of("API_KEY", "k", "DB_URL", "postgresql://…"));

        assertThat(settings.text("HUGGY_API_KEY")).contains("k");
        assertThat(settings.text("ARCHIVE_API_KEY")).isEmpty();
        assertThat(settings.text("API_KEY")).isEmpty();
    }

    @Test
    void beside_the_archives_variables_the_key_is_the_archives() {
        ConfiguredSettings settings = settings(Map.of("API_KEY", "k", "DB_DATABASE", "chats"));

        assertThat(settings.text("ARCHIVE_API_KEY")).contains("k");
        assertThat(settings.text("HUGGY_API_KEY")).isEmpty();
    }

    @Test
    void beside_both_nobody_gets_the_key_and_the_start_is_refused() {
        Map<String, String> both = Map.of("API_KEY", "k", "DB_URL", "postgresql://…", "CHATGURU_URL", "https://…");

        assertThat(settings(both).text("HUGGY_API_KEY")).isEmpty();
        assertThat(settings(both).text("ARCHIVE_API_KEY")).isEmpty();
        assertThatThrownBy(() -> check(both))
                .hasMessageContaining("API_KEY")
                .hasMessageContaining("HUGGY_API_KEY and ARCHIVE_API_KEY");
    }

    @Test
    void one_clear_name_settles_what_the_old_one_means() {
        Map<String, String> both =
                Map.of("API_KEY", "k", "HUGGY_API_KEY", "h", "DB_URL", "postgresql://…", "CHATGURU_URL", "https://…");

        assertThat(settings(both).text("HUGGY_API_KEY")).contains("h");
        assertThat(settings(both).text("ARCHIVE_API_KEY")).contains("k");
        assertThatCode(() -> check(both)).doesNotThrowAnyException();
    }

    @Test
    void a_key_that_belongs_to_neither_is_nobodys() {
        ConfiguredSettings settings = settings(Map.of("API_KEY", "k"));

        assertThat(settings.text("HUGGY_API_KEY")).isEmpty();
        assertThat(settings.text("ARCHIVE_API_KEY")).isEmpty();
    }

    private static ConfiguredSettings settings(Map<String, String> variables) {
        return new ConfiguredSettings(name -> Optional.ofNullable(variables.get(name)));
    }

    private static void check(Map<String, String> variables) {
        new Settings(settings(variables)::text).check(List.of(new GeneralSettings()));
    }
}
