package dev.centralita.persistence.database;

import dev.centralita.administration.health.Databases;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Migrations of both databases; an existing database of a predecessor is taken over as it is. */
@Dependent
class FlywayDatabases implements Databases {

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    @Resource(lookup = "java:app/jdbc/callcenter")
    private DataSource callcenter;

    @Override
    public void bringUpToDate() {
        migrate(hub, "classpath:db/hub");
        migrate(callcenter, "classpath:db/callcenter");
    }

    private static void migrate(DataSource database, String location) {
        Flyway.configure(FlywayDatabases.class.getClassLoader())
                .dataSource(database)
                .locations(location)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
