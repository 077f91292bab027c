package dev.centralita.testbed.database;

import dev.centralita.testbed.folder.EmptyFolder;
import dev.centralita.testbed.process.ChildProcess;
import dev.centralita.testbed.process.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB with the database {@code call_center}, and an empty one beside it for the books of an Asterisk; its data stay in
 * the folder for the next start.
 */
public final class MariadbDatabase implements Database {

    private static final String OWNER = "centralita";
    private static final String NAME = "call_center";
    private static final Duration START = Duration.ofMinutes(2);
    private static final String BOOKS = "asteriskcdrdb";
    private static final String BOOKS_READER = "asteriskcdr_reader";

    private final ChildProcess server;
    private final int port;
    private final String password;

    private MariadbDatabase(ChildProcess server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * The database whose data are in the folder, or a new one.
     *
     * @param binaries where the programs are unpacked to, once for many databases
     * @param password the owner's and root's from this start on
     */
    public static MariadbDatabase in(Path folder, Path binaries, String password)
            throws IOException, InterruptedException {
        return in(folder, binaries, password, FreePort.find());
    }

    /** The same on a port of one's choice, for a database that comes back. */
    public static MariadbDatabase in(Path folder, Path binaries, String password, int port)
            throws IOException, InterruptedException {
        Files.createDirectories(folder);
        MariadbBinaries programs = MariadbBinaries.unpackedTo(binaries);
        Path data = folder.resolve("data").toAbsolutePath();
        if (Files.notExists(data.resolve("mysql/db.frm"))) {
            Path fresh = EmptyFolder.at(folder.resolve("installing").toAbsolutePath());
            install(programs, folder, fresh);
            Files.delete(EmptyFolder.at(data));
            Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE); // whole, or not there
        }
        Files.createDirectories(temporary(data));
        Path users = Files.writeString(folder.resolve("users.sql").toAbsolutePath(), users(password));
        try {
            return started(
                    ChildProcess.start("mariadb", folder, command(programs, data, port, users), Map.of()),
                    port,
                    password);
        } catch (IOException failure) {
            throw Programs.explain("MariaDB", List.of(Path.of(programs.server())), failure);
        } finally {
            Files.delete(users);
        }
    }

    private static MariadbDatabase started(ChildProcess server, int port, String password)
            throws IOException, InterruptedException {
        MariadbDatabase database = new MariadbDatabase(server, port, password);
        try {
            server.await(database::isReady, START);
            return database;
        } catch (IOException | InterruptedException failure) {
            server.kill();
            throw failure;
        }
    }

    private static void install(MariadbBinaries programs, Path folder, Path data)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.installer()));
        command.addAll(place(programs, data));
        command.addAll(List.of(
                "--auth-root-authentication-method=normal", "--skip-test-db", "--skip-name-resolve", "--force"));
        try {
            ChildProcess.start("mariadb-install", folder, command, Map.of()).awaitSuccess(Duration.ofMinutes(3));
        } catch (IOException failure) {
            throw Programs.explain("MariaDB", List.of(Path.of(programs.server())), failure);
        }
    }

    private static List<String> command(MariadbBinaries programs, Path data, int port, Path users) {
        List<String> command = new ArrayList<>(List.of(programs.server()));
        command.addAll(place(programs, data));
        command.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=mariadb.sock", // inside the data folder, however long its path
                "--tmpdir=" + temporary(data), // a server that starts clears such a folder, whosever files are in it
                "--init-file=" + users,
                "--character-set-server=utf8mb4",
                "--max-connections=60",
                "--innodb-buffer-pool-size=32M",
                "--performance-schema=OFF"));
        return command;
    }

    private static Path temporary(Path data) {
        return data.resolveSibling("tmp");
    }

    private static List<String> place(MariadbBinaries programs, Path data) {
        return List.of(
                "--no-defaults",
                "--basedir=" + programs.folder(),
                "--datadir=" + data,
                "--user=" + System.getProperty("user.name"));
    }

    private static String users(String password) {
        return """
                create database if not exists %2$s character set utf8mb4;
                create user if not exists '%1$s'@'127.0.0.1';
                alter user '%1$s'@'127.0.0.1' identified by '%3$s';
                grant all on %2$s.* to '%1$s'@'127.0.0.1';
                create database if not exists %4$s character set utf8mb4;
                create user if not exists '%4$s'@'127.0.0.1';
                alter user '%4$s'@'127.0.0.1' identified by '%3$s';
                grant all on %4$s.* to '%4$s'@'127.0.0.1';
                create user if not exists '%5$s'@'127.0.0.1';
                alter user '%5$s'@'127.0.0.1' identified by '%3$s';
                grant select on %4$s.* to '%5$s'@'127.0.0.1';
                alter user 'root'@'localhost' identified by '%3$s';
                """.formatted(OWNER, NAME, password, BOOKS, BOOKS_READER);
    }

    /** Sets one of the server's own variables until it stops. */
    public void set(String variable, String value) throws SQLException {
        try (Connection connection = new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/")
                        .getConnection("root", password);
                Statement statement = connection.createStatement()) {
            statement.execute("set global " + variable + " = " + value);
        }
    }

    private boolean isReady() {
        try (Connection connection = connect()) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public String address() {
        return OWNER + ":" + password + "@tcp(127.0.0.1:" + port + ")/" + NAME;
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(OWNER, NAME);
    }

    /** Where Asterisk's books are, for one who may only read them. */
    public String booksAddress() {
        return "mysql://" + BOOKS_READER + ":" + password + "@127.0.0.1:" + port + "/" + BOOKS;
    }

    /** As Asterisk itself. */
    public Connection connectToBooks() throws SQLException {
        return connect(BOOKS, BOOKS);
    }

    private Connection connect(String user, String name) throws SQLException {
        return new MariaDbDataSource("jdbc:mariadb://127.0.0.1:" + port + "/" + name).getConnection(user, password);
    }

    @Override
    public void close() {
        server.stop(Duration.ofSeconds(30));
    }
}
