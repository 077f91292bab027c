package dev.centralita.testbed.scenario;

import dev.centralita.testbed.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The tables that were in the call centre's database before the hub came. */
final class Issabel {

    private static final List<String> TABLES =
            List.of("agent", "audit", "break", "call_entry", "calls", "campaign", "current_calls", "queue_call_entry");

    private Issabel() {}

    static void moveIn(Database database) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String sentence : script().split(";\\s*\\n")) {
                statement.execute(sentence);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException("Issabel's tables could not be made", refused);
        }
    }

    /** Each table with its definition and a checksum of its rows. */
    static Map<String, String> state(Database database) throws SQLException {
        Map<String, String> state = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                String definition = text(statement, "show create table `" + table + "`");
                state.put(table, definition + text(statement, "checksum table `" + table + "` extended"));
            }
        }
        return state;
    }

    private static String text(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(2);
        }
    }

    private static String script() {
        try (InputStream script = Issabel.class.getResourceAsStream("issabel.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
