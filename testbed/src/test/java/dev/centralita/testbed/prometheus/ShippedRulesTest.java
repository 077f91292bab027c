package dev.centralita.testbed.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The alerts themselves, judged by Prometheus' own tool: when they sound and when they do not. */
@ExtendWith(InstalledPrometheus.class)
class ShippedRulesTest {

    @Test
    void prometheus_understands_its_configuration_and_our_alerts() throws Exception {
        Promtool checked = Promtool.run(
                "",
                "check",
                "config",
                ShippedRules.FOLDER.resolve("prometheus.yml").toString());

        assertThat(checked.exitCode()).as(checked.said()).isZero();
        assertThat(checked.said()).contains("rules found").doesNotContain("FAILED");
    }

    @Test
    void alerts_sound_when_they_should_and_only_then() throws Exception {
        Promtool tested = Promtool.run("", "test", "rules", story().toString());

        assertThat(tested.exitCode()).as(tested.said()).isZero();
    }

    @Test
    void an_alert_that_misses_what_it_is_for_is_noticed(@TempDir Path folder) throws Exception {
        String rules = Files.readString(ShippedRules.RULES);
        Path blunt = Files.writeString(
                folder.resolve("centralita.yml"),
                rules.replace("centralita_job_silent == 1", "centralita_job_silent == 2"));
        Path story = Files.writeString(
                folder.resolve("story.yml"),
                Files.readString(story()).replaceFirst("rule_files: .*", "rule_files: [" + blunt + "]"));

        Promtool tested = Promtool.run("", "test", "rules", story.toString());

        assertThat(tested.exitCode()).isNotZero();
        assertThat(tested.said()).contains("JobSilent");
    }

    private static Path story() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ShippedRulesTest.class.getResource("/prometheus/alerts.yml"))
                .toURI());
    }
}
