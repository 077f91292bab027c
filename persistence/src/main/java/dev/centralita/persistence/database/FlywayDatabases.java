package dev.centralita.persistence.database;

import dev.centralita.administration.health.Databases;
import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** Migrations of both databases; an existing database of a predecessor is taken over as it is. */
@ApplicationScoped
class FlywayDatabases implements Databases {

    private static final Logger log = System.getLogger(FlywayDatabases.class.getName());

    private final Settings settings;
    private volatile boolean upToDate;

    @Inject
    FlywayDatabases(Settings settings) {
        this.settings = settings;
    }

    /** For the container's proxy. */
    protected FlywayDatabases() {
        this(new Settings(name -> Optional.empty()));
    }

    @Override
    public void bringUpToDate() {
        migrate("hub", DatabaseSettings.hub(settings));
        settings.find(DatabaseSettings.CALLCENTER)
                .ifPresentOrElse(
                        address -> migrate("callcenter", address),
                        () -> log.log(Level.INFO, "telephony is off: DB_MYSQL is not set"));
        upToDate = true;
    }

    @Override
    public boolean areUpToDate() {
        return upToDate;
    }

    /**
     * On a connection of its own: Flyway commits by itself, which a container's transaction would forbid. It holds a
     * lock in the database meanwhile, so that a second node waits and then finds nothing to do.
     */
    private static void migrate(String unit, DatabaseAddress address) {
        MigrateResult result = Flyway.configure(FlywayDatabases.class.getClassLoader())
                .dataSource(address.url(), address.user(), address.password().reveal())
                .locations("classpath:db/" + unit)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true) // each area has its own range of numbers
                .load()
                .migrate();
        log.log(Level.INFO, () -> "database " + unit + ": " + result.migrationsExecuted + " migrations applied");
    }
}
