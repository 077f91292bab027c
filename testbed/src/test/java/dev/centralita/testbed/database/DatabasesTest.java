package dev.centralita.testbed.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabasesTest {

    private static final Path BINARIES = Path.of("target", "databases");

    @TempDir
    Path folder;

    @Test
    void postgresql_keeps_its_rows_and_asks_for_the_password() throws Exception {
        try (Database first = PostgresDatabase.in(folder.resolve("kept"), BINARIES, "first-secret")) {
            keepsARow(first);
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:" + first.address().replaceFirst("//.*@", "//"), "hub", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }

        try (Database second = PostgresDatabase.in(folder.resolve("kept"), BINARIES, "first-secret")) {
            assertThat(theRowIn(second)).isEqualTo(7);
        }
    }

    @Test
    void mariadb_keeps_its_rows_and_asks_for_the_password() throws Exception {
        try (Database first = MariadbDatabase.in(folder.resolve("kept"), BINARIES, "first-secret")) {
            keepsARow(first);
            String place = first.address().replaceAll(".*tcp\\(|\\)", "");
            assertThatThrownBy(() -> DriverManager.getConnection("jdbc:mariadb://" + place, "centralita", "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("Access denied");
        }

        try (Database second = MariadbDatabase.in(folder.resolve("kept"), BINARIES, "another-secret")) {
            assertThat(theRowIn(second)).isEqualTo(7);
        }
    }

    @Test
    void a_first_start_that_was_cut_short_is_made_anew() throws Exception {
        Path half = Files.createDirectories(folder.resolve("postgresql/data"));
        Files.writeString(half.resolve("PG_VERSION"), "17");
        Files.writeString(
                Files.createDirectories(folder.resolve("mariadb/installing")).resolve("ibdata1"), "?");

        try (Database postgresql = PostgresDatabase.in(folder.resolve("postgresql"), BINARIES, "secret");
                Database mariadb = MariadbDatabase.in(folder.resolve("mariadb"), BINARIES, "secret")) {
            keepsARow(postgresql);
            keepsARow(mariadb);

            assertThat(theRowIn(postgresql)).isEqualTo(theRowIn(mariadb));
        }
    }

    @Test
    void mariadb_without_one_of_its_libraries_names_it() throws Exception {
        Path binaries = folder.resolve("binaries");
        needsInstead(Path.of(MariadbBinaries.unpackedTo(binaries).server()), "libsystemd.so.0", "libsystemd.so.9");

        assertThatThrownBy(() -> MariadbDatabase.in(folder.resolve("never"), binaries, "secret"))
                .hasMessage("MariaDB needs libsystemd.so.9, which this machine does not have.");
    }

    @Test
    void postgresql_without_one_of_its_libraries_names_it() throws Exception {
        Path binaries = folder.resolve("binaries");
        PostgresDatabase.in(folder.resolve("first"), binaries, "secret").close();
        try (Stream<Path> files = Files.walk(binaries)) {
            Files.delete(files.filter(file -> file.endsWith("libicuuc.so.60"))
                    .findFirst()
                    .orElseThrow());
        }

        assertThatThrownBy(() -> PostgresDatabase.in(folder.resolve("second"), binaries, "secret"))
                .hasMessage("PostgreSQL needs libicuuc.so.60, which this machine does not have.");
    }

    /** The names of the libraries a program needs stand near its beginning. */
    private static void needsInstead(Path program, String library, String unheardOf) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "rw")) {
            byte[] beginning = new byte[16 * 1024 * 1024];
            file.readFully(beginning);
            String changed = new String(beginning, ISO_8859_1).replace(library, unheardOf);
            file.seek(0);
            file.write(changed.getBytes(ISO_8859_1));
        }
    }

    private static void keepsARow(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table kept (value int)");
            statement.execute("insert into kept values (7)");
        }
    }

    private static int theRowIn(Database database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select value from kept")) {
            assertThat(rows.next()).isTrue();
            return rows.getInt(1);
        }
    }
}
