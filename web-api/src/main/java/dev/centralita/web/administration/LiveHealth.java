package dev.centralita.web.administration;

import dev.centralita.administration.apikey.Area;
import dev.centralita.administration.health.HealthReport;
import dev.centralita.web.Language;
import dev.centralita.web.live.LiveShape;
import jakarta.enterprise.context.Dependent;
import java.util.Optional;

/** News of health, in the shape of its resource. */
@Dependent
class LiveHealth implements LiveShape {

    @Override
    public Area area() {
        return Area.ADMINISTRATION;
    }

    @Override
    public Optional<Object> json(Object value, Language language) {
        return value instanceof HealthReport report ? Optional.of(HealthJson.of(report, language)) : Optional.empty();
    }
}
