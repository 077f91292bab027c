package dev.centralita.persistence.database;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** Where the databases are. */
public class DatabaseSettings implements SettingsGroup {

    static final Setting<DatabaseAddress> HUB = Setting.of(
                    "DB_URL",
                    DatabaseAddress.POSTGRES_FORMS,
                    "The hub's PostgreSQL: jobs, closings, users, audit.",
                    DatabaseAddress::postgres)
            .inPlaceOf("FecharChatsHuggy: DB_URL")
            .masked();

    static final Setting<String> HOST = Setting.text(
                    "DB_HOST", "The hub's PostgreSQL in parts, where DB_URL is not set.")
            .inPlaceOf("Chathistories: DB_HOST", "live chat: DB_HOST");

    static final Setting<Integer> PORT = Setting.number("DB_PORT", 1, 65_535, "Its port.")
            .or("5432")
            .inPlaceOf("Chathistories: DB_PORT", "live chat: DB_PORT");

    static final Setting<String> DATABASE =
            Setting.text("DB_DATABASE", "Its database.").inPlaceOf("Chathistories: DB_DATABASE", "live chat: DB_NAME");

    static final Setting<String> USER =
            Setting.text("DB_USERNAME", "Its user.").inPlaceOf("Chathistories: DB_USERNAME", "live chat: DB_USER");

    static final Setting<Secret> PASSWORD = Setting.secret("DB_PASSWORD", "Its user's password.")
            .inPlaceOf("Chathistories: DB_PASSWORD", "live chat: DB_PASSWORD");

    public static final Setting<DatabaseAddress> CALLCENTER = Setting.of(
                    "DB_MYSQL",
                    DatabaseAddress.MYSQL_FORMS,
                    "The call centre's MySQL or MariaDB; telephony is off without it.",
                    DatabaseAddress::mysql)
            .inPlaceOf("ired_callcenter: DB_MYSQL")
            .masked();

    @Override
    public String title() {
        return "Databases";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HUB, HOST, PORT, DATABASE, USER, PASSWORD, CALLCENTER);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        if (settings.has(HUB)) {
            return List.of();
        }
        if (!settings.has(HOST)) {
            return List.of("DB_URL is not set (expected: " + DatabaseAddress.POSTGRES_FORMS + ")");
        }
        return List.of(DATABASE, USER, PASSWORD).stream()
                .filter(part -> !settings.has(part))
                .map(part -> part.name() + " is not set (expected beside DB_HOST: " + part.expected() + ")")
                .toList();
    }

    /** DB_URL counts before the parts. */
    static DatabaseAddress hub(Settings settings) {
        return settings.find(HUB)
                .orElseGet(() -> DatabaseAddress.postgres(
                        settings.get(HOST),
                        settings.get(PORT),
                        settings.get(DATABASE),
                        settings.get(USER),
                        settings.get(PASSWORD)));
    }
}
