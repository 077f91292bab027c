package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hub moves into a call centre's database that is in use. */
@ExtendWith(RunningHub.class)
class CallcenterTakeoverIT {

    private final Hub hub;

    CallcenterTakeoverIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void what_was_there_before_stays_as_it_was_to_the_last_row() throws Exception {
        assertThat(Issabel.state(hub.callcenterDatabase())).isEqualTo(hub.issabelBefore());
    }

    @Test
    void our_own_tables_stand_beside_it() throws Exception {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from flyway_schema_history where success and type = 'SQL'")) {
            count.next();
            assertThat(count.getInt(1)).isPositive();
        }
    }
}
