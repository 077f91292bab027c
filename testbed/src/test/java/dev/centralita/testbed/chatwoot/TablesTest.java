package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.database.ReadableDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What becomes of the stand-in's data at its next start. */
@ExtendWith(RunningChatwoot.class)
class TablesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final ReadableDatabase database;

    TablesTest(ReadableDatabase database) {
        this.database = database;
    }

    @Test
    void they_are_found_again() throws SQLException {
        long talk = heldByOneThatEnds();

        try (ChatwootStandIn next = ChatwootStandIn.start(database, "token")) {
            assertThat(next.standing(talk)).isPresent();
        }
    }

    @Test
    void tables_of_another_version_make_room() throws SQLException {
        long talk = heldByOneThatEnds();
        run("drop table channel_twilio_sms; comment on schema public is 'standard public schema'");

        try (ChatwootStandIn next = ChatwootStandIn.start(database, "token")) {
            assertThat(next.standing(talk)).isEmpty();
            long again = next.holds(Talk.begun(Status.OPEN, NOON).then(Voice.AGENT, NOON));
            assertThat(next.standing(again)).isPresent();
        }
        try (Connection reader = DriverManager.getConnection("jdbc:" + withoutUser(), database.reader(), password());
                Statement statement = reader.createStatement()) {
            assertThat(statement
                            .executeQuery("select count(*) from conversations")
                            .next())
                    .isTrue();
        }
    }

    private long heldByOneThatEnds() throws SQLException {
        try (ChatwootStandIn chatwoot = ChatwootStandIn.start(database, "token")) {
            return chatwoot.holds(Talk.begun(Status.OPEN, NOON).then(Voice.AGENT, NOON));
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String withoutUser() {
        return database.address().replaceFirst("//[^@]+@", "//");
    }

    private String password() {
        return database.address().replaceFirst(".*//[^:]+:([^@]+)@.*", "$1");
    }
}
