package dev.centralita.administration.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.WrongSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSettingsTest {

    @Test
    void an_installation_that_says_nothing_runs_jobs_as_most_want_it() {
        Settings nothing = settings(Map.of());

        nothing.check(List.of(new JobSettings()));
        assertThat(nothing.find(JobSettings.NODE_NAME)).isEmpty();
        assertThat(nothing.get(JobSettings.LEASE)).isEqualTo(Duration.ofSeconds(30));
        assertThat(nothing.get(JobSettings.RUNS_AT_ONCE)).isEqualTo(4);
        assertThat(nothing.get(JobSettings.DATABASE_RETRY)).isEqualTo(Duration.ofMinutes(5));
        assertThat(nothing.get(JobSettings.CRONTAB_FILE)).isEqualTo(Path.of(".crontab"));
        assertThat(nothing.get(JobSettings.CRONTAB_ZONE)).isEqualTo(ZoneId.of("America/Caracas"));
    }

    @ParameterizedTest
    @CsvSource({
        "NODE_NAME, two words",
        "JOB_LEASE, PT0S",
        "JOB_RUNS_AT_ONCE, 65",
        "DB_RETRY, 5 minutes",
        "JOB_HISTORY, -P1D",
        "CRONTAB_ZONE, Caracas"
    })
    void a_wrong_value_is_named(String name, String value) {
        assertThatThrownBy(() -> settings(Map.of(name, value)).check(List.of(new JobSettings())))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(name + " is \"" + value + "\" (expected: ");
    }

    @Test
    void blanks_around_a_node_s_name_do_no_harm() {
        assertThat(settings(Map.of("NODE_NAME", " hub-1 ")).get(JobSettings.NODE_NAME))
                .isEqualTo("hub-1");
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }
}
