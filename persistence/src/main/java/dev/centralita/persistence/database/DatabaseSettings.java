package dev.centralita.persistence.database;

import dev.centralita.shared.settings.Setting;
import dev.centralita.shared.settings.SettingsGroup;
import java.util.List;

/** Where our two databases are. */
public class DatabaseSettings implements SettingsGroup {

    static final Setting<DatabaseAddress> HUB = Setting.of(
                    "DB_URL",
                    DatabaseAddress.POSTGRES_FORMS,
                    "The hub's PostgreSQL: jobs, closings, users, audit.",
                    DatabaseAddress::postgres)
            .masked();

    static final Setting<DatabaseAddress> CALLCENTER = Setting.of(
                    "DB_MYSQL",
                    DatabaseAddress.MYSQL_FORMS,
                    "The call centre's MySQL or MariaDB: telephony.",
                    DatabaseAddress::mysql)
            .masked();

    @Override
    public String title() {
        return "Databases";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HUB, CALLCENTER);
    }
}
