package dev.centralita.administration.health;

import java.util.List;
import java.util.function.Predicate;

/** Every part as it was last seen. */
public record HealthReport(List<PartReport> parts) {

    public HealthReport {
        parts = List.copyOf(parts);
    }

    /** A part that is off is not missed. */
    public boolean isUp() {
        return parts.stream().noneMatch(PartReport::isDown);
    }

    public HealthReport only(Predicate<String> part) {
        return new HealthReport(
                parts.stream().filter(report -> part.test(report.part())).toList());
    }
}
