package dev.centralita.housekeeping.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosingSettingsTest {

    @Test
    void without_settings_sellers_chats_are_closed_after_three_days_as_the_predecessor_did() {
        Settings nothing = settings(Map.of());

        nothing.check(List.of(new ClosingSettings()));
        assertThat(nothing.get(ClosingSettings.HUGGY_STALE_AFTER)).isEqualTo(Duration.ofDays(3));
        assertThat(nothing.get(ClosingSettings.HUGGY_ROLES)).containsExactly("vendedor");
    }

    @Test
    void several_roles_stand_between_commas() {
        assertThat(settings(Map.of("HUGGY_ROLES", " vendedor, ,pós-venda ")).get(ClosingSettings.HUGGY_ROLES))
                .containsExactlyInAnyOrder("vendedor", "pós-venda");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", " , "})
    void at_least_one_role_is_named(String text) {
        assertThatThrownBy(() -> ClosingSettings.roles(text)).hasMessageContaining("expected: at least one");
        assertThatThrownBy(() -> settings(Map.of("HUGGY_ROLES", text)).check(List.of(new ClosingSettings())))
                .hasMessageContaining("HUGGY_ROLES is");
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }
}
