package dev.centralita.integration.environment;

import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** What belongs to no single area. */
public class GeneralSettings implements SettingsGroup {

    static final Setting<Integer> PORT = Setting.number(
                    "PORT", 1, 65_535, "The port of HTTP; read by the start commands, before the application is there.")
            .or("8080")
            .inPlaceOf("ired_callcenter: PORT", "Chathistories: PORT", "live chat: SERVER_PORT");

    static final Setting<Secret> ARCHIVE_API_KEY = Setting.secret(
                    MeaningOfApiKey.ARCHIVE_NAME,
                    "The archive's own key; kept apart from Huggy's until the archive moves in.")
            .inPlaceOf("Chathistories: API_KEY");

    private static final Setting<Secret> API_KEY = Setting.secret(
            MeaningOfApiKey.NAME, "Huggy's key or the archive's, whichever it was in the older service.");

    @Override
    public String title() {
        return "General";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PORT, ARCHIVE_API_KEY);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        return settings.has(API_KEY)
                ? List.of("API_KEY may be Huggy's key or the archive's, and both services' variables are set"
                        + " (expected: HUGGY_API_KEY and ARCHIVE_API_KEY instead)")
                : List.of();
    }
}
