package dev.centralita.integration.chatwoot;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Tells from the calls that were made anyway how Chatwoot's API is. */
@Dependent
class ChatwootProbe implements HealthProbe {

    private final Installation chatwoot;

    @Inject
    ChatwootProbe(Installation chatwoot) {
        this.chatwoot = chatwoot;
    }

    @Override
    public String part() {
        return "chatwoot";
    }

    @Override
    public PartHealth look() {
        return chatwoot.isOff()
                ? PartHealth.off(AbsentDesk.WHY)
                : chatwoot.api().condition().health();
    }
}
