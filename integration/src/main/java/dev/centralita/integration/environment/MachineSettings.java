package dev.centralita.integration.environment;

import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Hands the machine's settings and its clock to whoever asks for them. */
@Dependent
public class MachineSettings {

    @Produces
    Settings settings() {
        return Settings.ofThisMachine();
    }

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
