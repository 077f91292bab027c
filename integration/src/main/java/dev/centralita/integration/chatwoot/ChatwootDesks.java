package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Desks;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Chatwoot's accounts that are set up here. */
@Dependent
public class ChatwootDesks implements Desks, AutoCloseable {

    private final Installation chatwoot;

    @Inject
    ChatwootDesks(Installation chatwoot) {
        this.chatwoot = chatwoot;
    }

    /** With a pool and a pace of their own, for programs outside a container. */
    public static ChatwootDesks of(Settings settings, MeterRegistry meters, Clock clock) {
        return new ChatwootDesks(new Installation(settings, meters, clock));
    }

    @Override
    public List<Desk> desks() {
        return chatwoot.desks();
    }

    /** Ends what {@link #of} began; in a container the container does. */
    @Override
    public void close() {
        chatwoot.close();
    }
}
