package dev.centralita.persistence.database;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.administration.health.Databases;
import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** Migrations of both databases; an existing database of a predecessor is taken over as it is. */
@ApplicationScoped
class FlywayDatabases implements Databases {

    private static final Logger log = System.getLogger(FlywayDatabases.class.getName());

    private static final Set<String> AWAY = Set.of("08", "57", "53"); // no connection, not yet or no longer, full

    private static final int TRIES = 10;
    private static final Duration A_MOMENT = Duration.ofMillis(500);

    private final Settings settings;
    private volatile boolean isHubUpToDate;
    private volatile boolean areUpToDate;

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
        if (!isHubUpToDate) {
            migrate("hub", DatabaseSettings.hub(settings));
            isHubUpToDate = true;
        }
        settings.find(DatabaseSettings.CALLCENTER)
                .ifPresentOrElse(
                        address -> migrate("callcenter", address),
                        () -> log.log(Level.INFO, "telephony is off: DB_MYSQL is not set"));
        areUpToDate = true;
    }

    @Override
    public boolean isHubUpToDate() {
        return isHubUpToDate;
    }

    @Override
    public boolean areUpToDate() {
        return areUpToDate;
    }

    @Override
    public void letGo() {
        Pools.close();
    }

    /**
     * On a connection of its own: Flyway commits by itself, which a container's transaction would forbid. It holds a
     * lock in the database meanwhile, so that a second node waits and then finds nothing to do.
     */
    private static void migrate(String unit, DatabaseAddress address) {
        Flyway migrations = Flyway.configure(FlywayDatabases.class.getClassLoader())
                .dataSource(address.url(), address.user(), address.password().reveal())
                .locations("classpath:db/" + unit)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .outOfOrder(true) // each area has its own range of numbers
                .load();
        try {
            MigrateResult result = migrated(migrations, TRIES);
            log.log(Level.INFO, () -> "database " + unit + ": " + result.migrationsExecuted + " migrations applied");
        } catch (FlywayException failure) {
            throw isAway(failure) ? new DatabaseAway(unit, failure) : failure;
        }
    }

    /**
     * Flyway makes its table before it takes the lock: of two nodes that are the first at a database, one may find it empty
     * and refuse. A moment later the other has written into it.
     */
    private static MigrateResult migrated(Flyway migrations, int tries) {
        try {
            return migrations.migrate();
        } catch (FlywayException failure) {
            boolean isOfAnotherKind = failure.getClass() != FlywayException.class;
            if (isOfAnotherKind || tries == 1) {
                throw failure;
            }
            LockSupport.parkNanos(A_MOMENT.toNanos());
            return migrated(migrations, tries - 1);
        }
    }

    /** By the state that SQL gives every kind of failure; a wrong password or a faulty migration is none of these. */
    private static boolean isAway(Throwable failure) {
        if (failure instanceof SQLException sql && sql.getSQLState() != null) {
            return AWAY.contains(sql.getSQLState().substring(0, 2));
        }
        return failure.getCause() != null && isAway(failure.getCause());
    }
}
