package dev.centralita.persistence.database;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Settings;
import dev.centralita.shared.settings.StartCheck;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The pool of each database: one on a node, however many data sources the server makes of our classes. */
final class Pools {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, Pool> OPEN = new ConcurrentHashMap<>();

    private Pools() {}

    static Pool hub() {
        return OPEN.computeIfAbsent("hub", name -> hub(StartCheck.passed()));
    }

    static Pool callcenter() {
        return OPEN.computeIfAbsent("callcenter", name -> callcenter(StartCheck.passed()));
    }

    static void close() {
        OPEN.values().forEach(Pool::close);
    }

    private static Pool hub(Settings settings) {
        DatabaseAddress address = DatabaseSettings.hub(settings);
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(address.url());
        database.setUser(address.user());
        database.setPassword(address.password().reveal());
        return new SizedPool(
                "hub",
                Attempts.HUB.counting(database),
                settings.get(DatabaseSettings.HUB_MOST),
                DatabaseSettings.keptOpen(settings, DatabaseSettings.HUB_LEAST, DatabaseSettings.HUB_MOST),
                PATIENCE,
                AbsentDatabase.postgres("the hub's database has not answered yet"));
    }

    private static Pool callcenter(Settings settings) {
        return settings.find(DatabaseSettings.CALLCENTER)
                .<Pool>map(address -> new SizedPool(
                        "callcenter",
                        Attempts.CALLCENTER.counting(mariadb(address)),
                        settings.get(DatabaseSettings.CALLCENTER_MOST),
                        DatabaseSettings.keptOpen(
                                settings, DatabaseSettings.CALLCENTER_LEAST, DatabaseSettings.CALLCENTER_MOST),
                        PATIENCE,
                        AbsentDatabase.mariadb("the call centre's database has not answered yet")))
                .orElseGet(() -> new NoPool(AbsentDatabase.mariadb("telephony is off: DB_MYSQL is not set")));
    }

    private static MariaDbDataSource mariadb(DatabaseAddress address) {
        try {
            MariaDbDataSource database = new MariaDbDataSource(address.url());
            database.setUser(address.user());
            database.setPassword(address.password().reveal());
            return database;
        } catch (SQLException wrong) {
            throw new IllegalStateException("DB_MYSQL cannot be understood by the driver", wrong);
        }
    }
}
