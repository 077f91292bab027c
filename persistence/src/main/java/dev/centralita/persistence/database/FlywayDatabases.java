package dev.centralita.persistence.database;

import dev.centralita.administration.health.Databases;
import dev.centralita.shared.settings.Settings;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Migrations of both databases; an existing database of a predecessor is taken over as it is. */
@ApplicationScoped
class FlywayDatabases implements Databases {

    private static final Logger log = System.getLogger(FlywayDatabases.class.getName());

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    @Resource(lookup = "java:app/jdbc/callcenter")
    private DataSource callcenter;

    @Inject
    private Settings settings;

    private volatile boolean upToDate;

    @Override
    public void bringUpToDate() {
        migrate("hub", hub);
        if (settings.has(DatabaseSettings.CALLCENTER)) {
            migrate("callcenter", callcenter);
        } else {
            log.log(Level.INFO, "telephony is off: DB_MYSQL is not set");
        }
        upToDate = true;
    }

    @Override
    public boolean areUpToDate() {
        return upToDate;
    }

    /** Flyway holds a lock in the database meanwhile, so a second node waits and then finds nothing to do. */
    static void migrate(String unit, DataSource database) {
        MigrateResult result = Flyway.configure(FlywayDatabases.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/" + unit)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
        log.log(Level.INFO, () -> "database " + unit + ": " + result.migrationsExecuted + " migrations applied");
    }
}
