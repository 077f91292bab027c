package dev.centralita.integration.chatwoot;

import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Sets Chatwoot up once for the whole application. */
@Dependent
class Chatwoot {

    @Produces
    @Singleton
    Installation installation(Settings settings, MeterRegistry meters, Clock clock) {
        return new Installation(settings, meters, clock);
    }

    void close(@Disposes Installation installation) {
        installation.close();
    }
}
