package dev.centralita.persistence.database;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Secret;
import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;
import java.util.stream.Stream;

/** Where the databases are. */
public class DatabaseSettings implements SettingsGroup {

    private static final int USUALLY_KEPT_OPEN = 2;

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

    static final Setting<Integer> HUB_MOST = Setting.number(
                    "DB_MAX_CONN", 1, 1000, "How many connections to the hub's PostgreSQL a node opens at most.")
            .or("20");

    static final Setting<Integer> HUB_LEAST =
            Setting.number("DB_MIN_CONN", 0, 1000, "How many of them stay open while nobody needs them; 2 without it.");

    static final Setting<Integer> CALLCENTER_MOST = Setting.number(
                    "MYSQL_MAX_CONN",
                    1,
                    1000,
                    "How many connections to the call centre's database a node opens at most.")
            .or("20")
            .inPlaceOf("ired_callcenter: MYSQL_MAX_CONN");

    static final Setting<Integer> CALLCENTER_LEAST = Setting.number(
                    "MYSQL_MIN_CONN", 0, 1000, "How many of them stay open while nobody needs them; 2 without it.")
            .inPlaceOf("ired_callcenter: MYSQL_MIN_CONN");

    @Override
    public String title() {
        return "Databases";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                HUB,
                HOST,
                PORT,
                DATABASE,
                USER,
                PASSWORD,
                HUB_MOST,
                HUB_LEAST,
                CALLCENTER,
                CALLCENTER_MOST,
                CALLCENTER_LEAST);
    }

    @Override
    public List<String> contradictions(Settings settings) {
        return Stream.of(
                        missingIn(settings),
                        crossing(settings, HUB_LEAST, HUB_MOST),
                        crossing(settings, CALLCENTER_LEAST, CALLCENTER_MOST))
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> missingIn(Settings settings) {
        if (settings.has(HUB)) {
            return List.of();
        }
        if (!settings.has(HOST)) {
            return List.of("DB_URL is not set (expected: " + DatabaseAddress.POSTGRES_FORMS + ")");
        }
        return Stream.of(DATABASE, USER, PASSWORD)
                .filter(part -> !settings.has(part))
                .map(part -> part.name() + " is not set (expected beside DB_HOST: " + part.expected() + ")")
                .toList();
    }

    private static List<String> crossing(Settings settings, Setting<Integer> least, Setting<Integer> most) {
        int limit = settings.get(most);
        return settings
                .find(least)
                .filter(wanted -> wanted > limit)
                .map(wanted -> least.name() + " is " + wanted + " (expected: at most " + most.name() + ", which is "
                        + limit + ")")
                .stream()
                .toList();
    }

    static int keptOpen(Settings settings, Setting<Integer> least, Setting<Integer> most) {
        return settings.find(least).orElse(Math.min(USUALLY_KEPT_OPEN, settings.get(most)));
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
