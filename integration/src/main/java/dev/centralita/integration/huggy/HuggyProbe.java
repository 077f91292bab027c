package dev.centralita.integration.huggy;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

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
        return api.whyOff().map(PartHealth::off).orElseGet(() -> api.condition().health());
    }
}
