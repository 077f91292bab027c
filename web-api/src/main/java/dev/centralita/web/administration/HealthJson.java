package dev.centralita.web.administration;

import dev.centralita.administration.health.HealthReport;
import dev.centralita.administration.health.PartReport;
import dev.centralita.web.Language;
import dev.centralita.web.request.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Health as the console reads it. */
public record HealthJson(String status, List<PartJson> parts) {

    /**
     * One part.
     *
     * @param heldBack the jobs that wait for it, or null where none does
     */
    public record PartJson(
            String part,
            String state,
            String since,
            String explanation,
            @Nullable List<String> heldBack) {

        static PartJson of(PartReport report, Language language) {
            return new PartJson(
                    report.part(),
                    Words.of(report.state()),
                    report.since().toString(),
                    HealthSentences.about(report.seen(), language),
                    report.heldBack().isEmpty() ? null : report.heldBack());
        }
    }

    static HealthJson of(HealthReport report, Language language) {
        return new HealthJson(
                report.isUp() ? "up" : "down",
                report.parts().stream().map(part -> PartJson.of(part, language)).toList());
    }
}
