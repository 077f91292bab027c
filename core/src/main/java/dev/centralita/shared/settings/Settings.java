package dev.centralita.shared.settings;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values of this installation. */
public final class Settings {

    private final Function<String, Optional<String>> source;

    public Settings(Function<String, Optional<String>> source) {
        this.source = source;
    }

    /** The settings of the machine the application runs on. */
    public static Settings ofThisMachine() {
        return new Settings(ServiceLoader.load(SettingsSource.class, Settings.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of settings is on the class path"))::text);
    }

    /** Every group of settings that the application knows. */
    public static List<SettingsGroup> groups() {
        return ServiceLoader.load(SettingsGroup.class, Settings.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * The value, where one is set or the setting has a default.
     *
     * @throws WrongSettings if the value is wrong
     */
    public <T> Optional<T> find(Setting<T> setting) {
        return setting.textIn(source).map(text -> parse(setting, text));
    }

    /**
     * The value of a setting that must have one.
     *
     * @throws WrongSettings if the value is wrong, or absent without a default
     */
    public <T> T get(Setting<T> setting) {
        return find(setting)
                .orElseThrow(() -> new WrongSettings(
                        List.of(setting.name() + " is not set (expected: " + setting.expected() + ")")));
    }

    public boolean has(Setting<?> setting) {
        return setting.textIn(source).isPresent();
    }

    /**
     * Reads every value once, so that an operator learns of all mistakes together.
     *
     * @throws WrongSettings naming every wrong value of the groups at once
     */
    public void check(List<SettingsGroup> groups) {
        List<String> wrong = new ArrayList<>();
        for (SettingsGroup group : groups) {
            group.settings().forEach(setting -> wrong.addAll(wrongIn(() -> find(setting))));
            wrongIn(() -> wrong.addAll(group.contradictions(this))); // one that trips over a wrong value adds nothing
        }
        if (!wrong.isEmpty()) {
            throw new WrongSettings(wrong);
        }
    }

    private static List<String> wrongIn(Runnable reading) {
        try {
            reading.run();
            return List.of();
        } catch (WrongSettings problem) {
            return problem.problems();
        }
    }

    /** Every secret text that is set, as it is written and as it is meant, so that the logs can mask it. */
    public Set<String> secrets(List<SettingsGroup> groups) {
        Set<String> secrets = new HashSet<>();
        groups.stream()
                .flatMap(group -> group.settings().stream())
                .filter(Setting::isSecret)
                .forEach(setting -> find(setting).ifPresent(value -> {
                    setting.textIn(source).ifPresent(secrets::add);
                    secretsIn(value).forEach(secrets::add);
                }));
        return secrets;
    }

    private static Stream<String> secretsIn(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().flatMap(Settings::secretsIn);
        }
        return value instanceof HoldsSecret holder ? Stream.of(holder.secret().reveal()) : Stream.empty();
    }

    private static <T> T parse(Setting<T> setting, String text) {
        try {
            return setting.parser().apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            String shown = setting.isSecret() ? "***" : text;
            throw new WrongSettings(
                    List.of(setting.name() + " is \"" + shown + "\" (expected: " + setting.expected() + ")"));
        }
    }
}
