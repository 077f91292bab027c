package dev.centralita.integration.chatwoot;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.integration.chatwoot.Condition.Sight;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

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
        if (chatwoot.isOff()) {
            return PartHealth.off(AbsentDesk.WHY);
        }
        Sight last = chatwoot.api().condition().last();
        if (last == null) {
            return PartHealth.up("Chatwoot is set up and has not been called yet")
                    .known("not-called-yet", Map.of("system", "Chatwoot"));
        }
        return last.trouble() == null
                ? PartHealth.up("Chatwoot answered at " + last.at())
                        .known(
                                "answered-at",
                                Map.of("system", "Chatwoot", "at", last.at().toString()))
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
