package dev.centralita.shared.settings;

import java.util.List;

/** The settings of one area or outside system; found through {@link java.util.ServiceLoader}. */
public interface SettingsGroup {

    /** The heading in the table of settings. */
    String title();

    List<Setting<?>> settings();

    /** What is wrong with the values together; each sentence names the variables and what was expected. */
    default List<String> contradictions(Settings settings) {
        return List.of();
    }
}
