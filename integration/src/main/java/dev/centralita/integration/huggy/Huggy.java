package dev.centralita.integration.huggy;

import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one Huggy account of this installation: all its callers share its pace. */
@Dependent
class Huggy {

    @Produces
    @Singleton
    HuggyApi api(Settings settings, MeterRegistry meters, Clock clock) {
        return new HuggyApi(settings, meters, clock);
    }
}
