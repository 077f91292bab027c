package dev.centralita.testbed.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
