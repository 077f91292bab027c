package dev.centralita.testbed.database;

import dev.centralita.testbed.folder.EmptyFolder;
import dev.centralita.testbed.process.FreePort;
import dev.centralita.testbed.process.Leftover;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** PostgreSQL with the database {@code hub}; its data stay in the folder for the next start. */
public final class PostgresDatabase implements Database {

    private static final String OWNER = "hub";
    private static final String PASSWORD_FOR_EVERYBODY = """
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final EmbeddedPostgres server;
    private final String password;

    private PostgresDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    /**
     * The database whose data are in the folder, or a new one.
     *
     * @param binaries where the programs are unpacked to, once for many databases
     * @param password the one of the first start; a later start with another one fails
     */
    public static PostgresDatabase in(Path folder, Path binaries, String password) throws IOException {
        return in(folder, binaries, password, FreePort.find());
    }

    /** The same on a port of one's choice, for who has to know the address before the database is there. */
    public static PostgresDatabase in(Path folder, Path binaries, String password, int port) throws IOException {
        Path data = folder.resolve("data");
        Leftover.keptIn(data, "postmaster.pid").end();
        boolean isNew = !isSetUp(data);
        if (isNew) {
            EmptyFolder.at(data); // a first start may have been cut short
        }
        try {
            PostgresDatabase database = new PostgresDatabase(started(data, binaries, password, port), password);
            if (isNew) {
                database.setUp(data);
            }
            return database;
        } catch (IOException | RuntimeException failure) {
            Leftover.keptIn(data, "postmaster.pid").end();
            throw failure;
        }
    }

    /** Until the end of that whoever comes is trusted. */
    private static boolean isSetUp(Path data) throws IOException {
        Path whoMayComeIn = data.resolve("pg_hba.conf");
        return Files.exists(whoMayComeIn)
                && Files.readAllLines(whoMayComeIn).stream()
                        .noneMatch(line -> !line.startsWith("#") && line.contains("trust"));
    }

    private static EmbeddedPostgres started(Path data, Path binaries, String password, int port) throws IOException {
        try {
            return starting(data, binaries, password, port);
        } catch (IOException | IllegalStateException failure) {
            throw Programs.explain("PostgreSQL", Programs.under(binaries, "initdb", "postgres"), failure);
        }
    }

    private static EmbeddedPostgres starting(Path data, Path binaries, String password, int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(Files.createDirectories(binaries).toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofMinutes(2))
                .setConnectConfig("password", password)
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "48MB")
                .setServerConfig("unix_socket_directories", "")
                .start();
    }

    private void setUp(Path data) throws IOException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + password + "'");
            statement.execute("create role " + OWNER + " login password '" + password + "'");
            statement.execute("create database " + OWNER + " owner " + OWNER);
            Files.writeString(data.resolve("pg_hba.conf"), PASSWORD_FOR_EVERYBODY);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException failure) {
            throw new IOException("PostgreSQL in " + data + " could not be set up", failure);
        }
    }

    /**
     * One more database on the same server, made where it is not there yet.
     *
     * @param name also the name of its owner
     */
    public ReadableDatabase another(String name) throws SQLException {
        try (Connection connection = server.getDatabase("postgres", "postgres", Map.of("password", password))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            if (!statement
                    .executeQuery("select 1 from pg_database where datname = '" + name + "'")
                    .next()) {
                statement.execute("create role " + name + " login password '" + password + "'");
                statement.execute("create role " + name + "_reader login password '" + password + "'");
                statement.execute("create database " + name + " owner " + name);
            }
        }
        return new ReadableDatabase(server, name, password);
    }

    @Override
    public String address() {
        return address(password, server.getPort());
    }

    /** Where a database with this password on this port is, or will be. */
    public static String address(String password, int port) {
        return "postgresql://" + OWNER + ":" + password + "@127.0.0.1:" + port + "/" + OWNER;
    }

    @Override
    public Connection connect() throws SQLException {
        return server.getDatabase(OWNER, OWNER, Map.of("password", password)).getConnection();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
