package dev.centralita.web.telephony.grafana;

import dev.centralita.web.request.Words;
import java.util.List;

/** A metric in the editor of a panel. */
public record MetricJson(String label, String value, List<PayloadJson> payloads) {

    static MetricJson of(Metric metric) {
        return new MetricJson(
                metric.label(),
                Words.of(metric),
                metric.choices().stream().map(PayloadJson::of).toList());
    }
}
