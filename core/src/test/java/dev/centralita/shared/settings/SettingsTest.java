package dev.centralita.shared.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private enum Form {
        TEXT,
        JSON
    }

    private static final Setting<Integer> SIZE =
            Setting.number("SIZE", 1, 9, "How many.").or("5").inPlaceOf("old: OLD_SIZE", "older: SIZE");
    private static final Setting<Secret> KEY = Setting.secret("KEY", "Opens it.");
    private static final Setting<Form> FORM = Setting.choice("FORM", Form.class, "How it looks.");

    @Test
    void our_own_name_counts_before_a_predecessors_and_both_before_the_default() {
        assertThat(settings(Map.of("SIZE", "3", "OLD_SIZE", "4")).get(SIZE)).isEqualTo(3);
        assertThat(settings(Map.of("OLD_SIZE", "4")).get(SIZE)).isEqualTo(4);
        assertThat(settings(Map.of("SIZE", " ")).get(SIZE)).isEqualTo(5);
    }

    @Test
    void all_wrong_settings_of_all_groups_are_named_at_once() {
        SettingsGroup first = group(SIZE, FORM);
        SettingsGroup second = group(Setting.duration("PAUSE", "How long."), Setting.zone("ZONE", "Where."));
        Settings settings = settings(Map.of("SIZE", "10", "FORM", "xml", "PAUSE", "5m", "ZONE", "Mars/Olympus"));

        assertThatThrownBy(() -> settings.check(List.of(first, second)))
                .isInstanceOfSatisfying(
                        WrongSettings.class,
                        wrong -> assertThat(wrong.problems())
                                .containsExactly(
                                        "SIZE is \"10\" (expected: whole number from 1 to 9)",
                                        "FORM is \"xml\" (expected: one of text, json)",
                                        "PAUSE is \"5m\" (expected: ISO-8601 duration above zero, as PT5M or P3D)",
                                        "ZONE is \"Mars/Olympus\" (expected: time zone of the IANA list,"
                                                + " as America/Sao_Paulo)"));
    }

    @Test
    void contradictions_are_told_beside_wrong_values() {
        SettingsGroup contradicting = new SettingsGroup() {
            @Override
            public String title() {
                return "contradicting";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of(KEY, FORM);
            }

            @Override
            public List<String> contradictions(Settings settings) {
                return List.of("KEY is alone (expected: two)");
            }
        };

        assertThatThrownBy(() -> settings(Map.of("SIZE", "x", "FORM", "y")).check(List.of(group(SIZE), contradicting)))
                .hasMessageContaining("FORM is \"y\"")
                .hasMessageContaining("SIZE is \"x\"")
                .hasMessageContaining("KEY is alone");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "FALSE, false"})
    void a_flag_is_true_or_false(String text, boolean flag) {
        assertThat(settings(Map.of("ON", text)).get(Setting.flag("ON", "Whether.")))
                .isEqualTo(flag);
    }

    @ParameterizedTest
    @CsvSource({
        "0, whole number from 1 to 9",
        "10, whole number from 1 to 9",
        "many, whole number from 1 to 9",
    })
    void a_number_keeps_within_its_bounds(String text, String expected) {
        assertThatThrownBy(() -> settings(Map.of("SIZE", text)).get(SIZE))
                .hasMessageContaining("SIZE is \"" + text + "\" (expected: " + expected + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "1", "on"})
    void anything_else_is_no_flag(String text) {
        assertThatThrownBy(() -> settings(Map.of("ON", text)).get(Setting.flag("ON", "Whether.")))
                .hasMessageContaining("(expected: true or false)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1M", "3 days"})
    void a_duration_is_above_zero(String text) {
        assertThatThrownBy(() -> settings(Map.of("PAUSE", text)).get(Setting.duration("PAUSE", "How long.")))
                .hasMessageContaining("PAUSE is \"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://huggy.example/v3", " https://huggy.example "})
    void an_address_is_one_of_the_web(String text) {
        assertThat(settings(Map.of("URL", text)).get(Setting.address("URL", "Where.")))
                .hasHost("huggy.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"huggy.example", "ftp://huggy.example", "https:///v3", "https://huggy example"})
    void anything_else_is_no_address(String text) {
        assertThatThrownBy(() -> settings(Map.of("URL", text)).get(Setting.address("URL", "Where.")))
                .hasMessageContaining("(expected: http or https address)");
    }

    @Test
    void what_must_be_set_and_is_not_is_named() {
        Settings nothing = settings(Map.of());

        assertThatThrownBy(() -> nothing.get(Setting.text("NAME", "Whose.")))
                .hasMessageContaining("NAME is not set (expected: text)");
        assertThat(nothing.has(SIZE)).isTrue();
        assertThat(nothing.has(KEY)).isFalse();
    }

    @Test
    void an_empty_value_is_no_value() {
        assertThat(settings(Map.of("KEY", "")).has(KEY)).isFalse();
        assertThat(settings(Map.of("KEY", " ")).find(KEY)).isEmpty();
    }

    @Test
    void a_secret_is_never_shown() {
        assertThat(settings(Map.of("KEY", "hunter2")).get(KEY)).hasToString("***");
    }

    @Test
    void an_empty_secret_opens_nothing() {
        assertThat(new Secret("").matches("")).isFalse();
        assertThat(new Secret("a").matches("a")).isTrue();
        assertThat(new Secret("a").matches("b")).isFalse();
    }

    @Test
    void the_secrets_are_known_as_written_and_as_meant() {
        record Door(Secret secret) implements HoldsSecret {}
        Setting<Door> door = Setting.of("DOOR", "a door", "Where.", text -> new Door(new Secret(text.substring(1))))
                .masked();

        assertThat(settings(Map.of("DOOR", "xhunter2", "SIZE", "3")).secrets(List.of(group(door, SIZE))))
                .containsExactlyInAnyOrder("xhunter2", "hunter2");
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }

    private static SettingsGroup group(Setting<?>... settings) {
        return new SettingsGroup() {
            @Override
            public String title() {
                return "a group";
            }

            @Override
            public List<Setting<?>> settings() {
                return List.of(settings);
            }
        };
    }
}
