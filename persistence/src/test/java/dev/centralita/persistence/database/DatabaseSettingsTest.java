package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final List<SettingsGroup> DATABASES = List.of(new DatabaseSettings());

    @Test
    void the_hub_is_found_by_the_parts_that_the_archive_used() {
        DatabaseAddress hub = DatabaseSettings.hub(settings(Map.of(
                "DB_HOST",
                "db",
                "DB_PORT",
                "6432",
                "DB_USERNAME",
                "ana",
                "DB_PASSWORD",
                "p@:/",
                "DB_DATABASE",
                "chats")));

        assertThat(hub.url()).isEqualTo("jdbc:postgresql://db:6432/chats");
        assertThat(hub.password().reveal()).isEqualTo("p@:/");
    }

    @Test
    void the_hub_is_found_by_the_parts_that_live_chat_used() {
        DatabaseAddress hub = DatabaseSettings.hub(
                settings(Map.of("DB_HOST", "db", "DB_USER", "ana", "DB_PASSWORD", "x", "DB_NAME", "livechat_db")));

        assertThat(hub.url()).isEqualTo("jdbc:postgresql://db:5432/livechat_db");
        assertThat(hub.user()).isEqualTo("ana");
    }

    @Test
    void a_hub_without_an_address_cannot_start() {
        assertThatThrownBy(() -> settings(Map.of()).check(DATABASES)).hasMessageContaining("DB_URL is not set");
    }

    @Test
    void every_missing_part_is_named() {
        assertThatThrownBy(() ->
                        settings(Map.of("DB_HOST", "db", "DB_PASSWORD", "x")).check(DATABASES))
                .hasMessageContaining("DB_DATABASE is not set")
                .hasMessageContaining("DB_USERNAME is not set");
    }

    @Test
    void a_wrong_address_is_named_without_being_shown() {
        assertThatThrownBy(() -> settings(Map.of("DB_URL", "postgresql://ana:hunter2@", "DB_MYSQL", "hunter3"))
                        .check(DATABASES))
                .hasMessageContaining("DB_URL is \"***\" (expected: postgresql://")
                .hasMessageContaining("DB_MYSQL is \"***\"")
                .hasMessageNotContaining("hunter");
    }

    @Test
    void a_pool_that_is_to_keep_more_than_it_may_open_is_refused() {
        Map<String, String> variables = Map.of(
                "DB_URL", "postgresql://ana@db/hub", "DB_MAX_CONN", "4", "DB_MIN_CONN", "5", "MYSQL_MAX_CONN", "1");

        assertThatThrownBy(() -> settings(variables).check(DATABASES))
                .hasMessageContaining("DB_MIN_CONN is 5 (expected: at most DB_MAX_CONN, which is 4)")
                .hasMessageNotContaining("MYSQL");
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }
}
