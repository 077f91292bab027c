package dev.centralita.integration.huggy;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.integration.huggy.HuggyCondition.Sight;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells from the calls that were made anyway how Huggy is. */
@Dependent
class HuggyProbe implements HealthProbe {

    private final HuggyApi api;

    @Inject
    HuggyProbe(HuggyApi api) {
        this.api = api;
    }

    @Override
    public String part() {
        return "huggy";
    }

    @Override
    public PartHealth look() {
        return api.whyOff().map(PartHealth::off).orElseGet(this::asLastSeen);
    }

    private PartHealth asLastSeen() {
        Sight last = api.condition().last();
        if (last == null) {
            return PartHealth.up("Huggy is set up and has not been called yet")
                    .known("not-called-yet", Map.of("system", "Huggy"));
        }
        return last.trouble() == null
                ? PartHealth.up("Huggy answered at " + last.at())
                        .known(
                                "answered-at",
                                Map.of("system", "Huggy", "at", last.at().toString()))
                : PartHealth.down(last.trouble() + "; seen at " + last.at())
                        .known(
                                "trouble-seen-at",
                                Map.of(
                                        "trouble",
                                        last.trouble(),
                                        "at",
                                        last.at().toString()));
    }
}
