package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connector inside the server: one event in, one action out, the state in the call centre's database. */
@ExtendWith(RunningHub.class)
class AsteriskIT {

    private final Hub hub;

    AsteriskIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void a_pbx_that_is_heard_has_its_state_in_the_call_centre_database() throws Exception {
        Row row = Eventually.seen(this::row, seen -> "UP".equals(seen.line()) && seen.version() != null);

        assertThat(row.line()).isEqualTo("UP");
        assertThat(row.version()).isEqualTo("22.10.1");
    }

    @Test
    void a_pbx_that_hung_up_is_heard_again() throws Exception {
        Eventually.seen(this::row, seen -> "UP".equals(seen.line()));
        int before = hub.asterisk().connections();

        hub.asterisk().hangsUp();

        Row row = Eventually.seen(
                this::row,
                seen -> hub.asterisk().connections() > before
                        && "UP".equals(seen.line())
                        && seen.explanation().contains("again"));
        assertThat(row.explanation()).contains("again");
        assertThat(row.lastEventAt()).as("an event was delivered").isNotNull();
    }

    @Test
    void nobody_sees_the_pbxs_without_signing_in() throws Exception {
        assertThat(hub.get("/api/v1/telephony/pbxs").statusCode()).isEqualTo(401);
    }

    private Row row() throws SQLException {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select line, version, last_event_at, explanation from pbx_state where pbx = 'asterisk'")) {
            return rows.next()
                    ? new Row(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4))
                    : new Row("", null, null, "");
        }
    }

    private record Row(String line, String version, String lastEventAt, String explanation) {}
}
