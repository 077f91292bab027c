package dev.centralita.shared.settings;

import java.util.Optional;

/** Where the texts of settings come from; the one implementation is found through {@link java.util.ServiceLoader}. */
public interface SettingsSource {

    Optional<String> text(String name);
}
