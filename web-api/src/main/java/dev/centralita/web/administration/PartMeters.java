package dev.centralita.web.administration;

import dev.centralita.administration.health.Health;
import dev.centralita.administration.health.PartHealth.State;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** What monitoring learns of the parts of the installation; one that is off is not told. */
@Dependent
class PartMeters {

    private final Health health;
    private final MultiGauge up;

    @Inject
    PartMeters(Health health, MeterRegistry meters) {
        this.health = health;
        this.up = MultiGauge.builder("centralita.part.up")
                .description("1 for a part of the installation that works, 0 for one that is down")
                .register(meters);
    }

    /** Looks at each, or takes what was seen within the last second. */
    void look() {
        List<MultiGauge.Row<?>> parts = health.report().parts().stream()
                .filter(part -> part.state() != State.OFF)
                .<MultiGauge.Row<?>>map(part -> MultiGauge.Row.of(Tags.of("part", part.part()), part.isDown() ? 0 : 1))
                .toList();
        up.register(parts, true);
    }
}
