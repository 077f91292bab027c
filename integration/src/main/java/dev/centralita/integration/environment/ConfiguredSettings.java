package dev.centralita.integration.environment;

import dev.centralita.shared.settings.SettingsSource;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.ConfigProvider;

/** MicroProfile Config first (system properties, environment, the server's own sources), then {@code .env}. */
public class ConfiguredSettings implements SettingsSource {

    private final Function<String, Optional<String>> variables;

    public ConfiguredSettings() {
        this(variables(DotEnv.inWorkingDirectory()));
    }

    ConfiguredSettings(Function<String, Optional<String>> variables) {
        this.variables = variables;
    }

    /** {@code API_KEY} is read under the clear name of what it means here, and under its own only where that is unclear. */
    @Override
    public Optional<String> text(String name) {
        return switch (name) {
            case MeaningOfApiKey.NAME -> apiKeyIf(MeaningOfApiKey.UNCLEAR);
            case MeaningOfApiKey.HUGGY_NAME -> variables.apply(name).or(() -> apiKeyIf(MeaningOfApiKey.HUGGY));
            case MeaningOfApiKey.ARCHIVE_NAME -> variables.apply(name).or(() -> apiKeyIf(MeaningOfApiKey.ARCHIVE));
            default -> variables.apply(name);
        };
    }

    private Optional<String> apiKeyIf(MeaningOfApiKey meaning) {
        return MeaningOfApiKey.in(variables) == meaning ? variables.apply(MeaningOfApiKey.NAME) : Optional.empty();
    }

    private static Function<String, Optional<String>> variables(DotEnv dotEnv) {
        return name -> ConfigProvider.getConfig(ConfiguredSettings.class.getClassLoader())
                .getOptionalValue(name, String.class)
                .or(() -> dotEnv.text(name));
    }
}
