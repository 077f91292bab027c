package dev.centralita.administration.setup;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** How the first administrator comes in without anybody reading the log. */
public class SetupSettings implements SettingsGroup {

    private static final int SHORTEST = 32;

    static final Setting<Secret> TOKEN = Setting.of(
                    "SETUP_TOKEN",
                    "secret text of at least " + SHORTEST + " characters",
                    "Stands for the first setup link while nobody exists yet; meant for scripts, of no effect afterwards.",
                    text -> {
                        if (text.strip().length() < SHORTEST) {
                            throw new IllegalArgumentException();
                        }
                        return new Secret(text.strip());
                    })
            .masked();

    @Override
    public String title() {
        return "First administrator";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TOKEN);
    }
}
