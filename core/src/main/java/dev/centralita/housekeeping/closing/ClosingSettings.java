package dev.centralita.housekeeping.closing;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the closer does where a job says nothing else. */
public class ClosingSettings implements SettingsGroup {

    public static final Setting<Duration> HUGGY_STALE_AFTER = Setting.duration(
                    "HUGGY_STALE_AFTER", "How long a Huggy chat may be silent before it is closed.")
            .or("P3D");

    public static final Setting<Set<String>> HUGGY_ROLES = Setting.of(
                    "HUGGY_ROLES",
                    "words of column cargo, separated by commas",
                    "The agents of table usuarios whose Huggy chats are looked at.",
                    ClosingSettings::roles)
            .or("vendedor");

    @Override
    public String title() {
        return "Closing of conversations";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HUGGY_STALE_AFTER, HUGGY_ROLES);
    }

    /**
     * The roles in a text.
     *
     * @throws IllegalArgumentException if it names none
     */
    public static Set<String> roles(String text) {
        Set<String> roles = new TreeSet<>();
        for (String role : text.split(",")) {
            if (!role.isBlank()) {
                roles.add(role.strip());
            }
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("roles: \"" + text + "\" (expected: at least one)");
        }
        return roles;
    }
}
