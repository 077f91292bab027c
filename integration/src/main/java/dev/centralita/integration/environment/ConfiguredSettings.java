package dev.centralita.integration.environment;

import dev.centralita.shared.settings.SettingsSource;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config first (system properties, environment, the server's own sources), then {@code .env}. */
public class ConfiguredSettings implements SettingsSource {

    private final DotEnv dotEnv = DotEnv.inWorkingDirectory();

    @Override
    public Optional<String> text(String name) {
        return ConfigProvider.getConfig(ConfiguredSettings.class.getClassLoader())
                .getOptionalValue(name, String.class)
                .or(() -> dotEnv.text(name));
    }
}
