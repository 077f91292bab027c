package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.prometheus.InstalledPrometheus;
import dev.centralita.testbed.prometheus.PrometheusServer;
import dev.centralita.testbed.prometheus.Promtool;
import dev.centralita.testbed.prometheus.ShippedRules;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus reads the figures of the deployed hub and judges our alerts by them. */
@ExtendWith({InstalledPrometheus.class, RunningHub.class})
class PrometheusIT {

    private final Hub hub;

    PrometheusIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void the_figures_are_named_as_prometheus_wants_them() throws Exception {
        hub.admin().get("/api/v1/jobs");

        Promtool checked = Promtool.run(hub.get("/metrics").body(), "check", "metrics");

        assertThat(checked.said()).isEmpty();
        assertThat(checked.exitCode()).isZero();
    }

    @Test
    void a_prometheus_reads_every_figure_that_an_alert_looks_at(@TempDir Path folder) throws Exception {
        hub.awaitAsteriskHeard();
        new Player(hub.asterisk(), Recording.mixed()).play();
        hub.admin().get("/api/v1/jobs");
        try (PrometheusServer prometheus = PrometheusServer.reading(hub.base(), folder)) {
            Set<String> missing = Eventually.seen(() -> missing(prometheus, ShippedRules.metrics()), Set::isEmpty);
            List<JsonObject> rules =
                    Eventually.seen(prometheus::rules, judged -> judged.stream().allMatch(PrometheusIT::isJudgedWell));

            assertThat(missing).isEmpty();
            assertThat(prometheus.targets())
                    .singleElement()
                    .satisfies(target -> assertThat(target.getString("health")).isEqualTo("up"));
            assertThat(rules)
                    .isNotEmpty()
                    .allSatisfy(rule -> assertThat(rule.getString("health"))
                            .as(rule.toString())
                            .isEqualTo("ok"));
            assertThat(prometheus.ask("up{job=\"centralita\"}"))
                    .singleElement()
                    .satisfies(up ->
                            assertThat(up.getJsonArray("value").getString(1)).isEqualTo("1"));
            assertThat(missing(prometheus, Set.of("centralita_no_such_figure"))).isNotEmpty();
        }
    }

    private static Set<String> missing(PrometheusServer prometheus, Set<String> wanted) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (String metric : wanted) {
            if (prometheus.ask(metric).isEmpty()) {
                missing.add(metric);
            }
        }
        return missing;
    }

    private static boolean isJudgedWell(JsonObject rule) {
        return rule.getString("health").equals("ok");
    }
}
