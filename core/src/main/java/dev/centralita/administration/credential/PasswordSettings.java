package dev.centralita.administration.credential;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** How much work a password hash takes. */
public class PasswordSettings implements SettingsGroup {

    static final Setting<Integer> ITERATIONS = Setting.number(
                    "PASSWORD_ITERATIONS",
                    210_000,
                    10_000_000,
                    "Rounds of PBKDF2 for a password; older hashes are renewed when their owner signs in.")
            .or("210000");

    @Override
    public String title() {
        return "Passwords";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(ITERATIONS);
    }
}
