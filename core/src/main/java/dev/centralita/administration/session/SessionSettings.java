package dev.centralita.administration.session;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.time.Duration;
import java.util.List;

/** How long a person stays signed in. */
public class SessionSettings implements SettingsGroup {

    static final Setting<Duration> IDLE = Setting.duration(
                    "SESSION_IDLE", "A person who does nothing for this long has to sign in again.")
            .or("PT30M");

    static final Setting<Duration> LIFETIME = Setting.duration(
                    "SESSION_LIFETIME", "After this long everybody has to sign in again, busy or not.")
            .or("PT12H");

    @Override
    public String title() {
        return "Sessions";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(IDLE, LIFETIME);
    }
}
