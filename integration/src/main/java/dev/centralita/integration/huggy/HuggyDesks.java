package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.closing.Agents;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Desks;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** The one Huggy account that is set up here. */
@Dependent
public class HuggyDesks implements Desks {

    private final HuggyAccount account;

    @Inject
    HuggyDesks(HuggyApi api, Agents agents, Clock clock) {
        this.account = new HuggyAccount(api, agents, clock);
    }

    /** With a pace of its own, for programs outside a container. */
    public static HuggyDesks of(Settings settings, MeterRegistry meters, Agents agents, Clock clock) {
        return new HuggyDesks(new HuggyApi(settings, meters, clock), agents, clock);
    }

    @Override
    public List<Desk> desks() {
        return List.of(account);
    }
}
