package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a call's rows to the figures that managers read, through the deployed application. */
@ExtendWith(RunningHub.class)
class IndicatorsIT {

    private static final String DAY = "from=2024-02-29T03:00:00Z&to=2024-03-01T03:00:00Z&zone=America/Sao_Paulo";

    private final Hub hub;

    IndicatorsIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void what_calls_became_is_told_by_queue_within_seconds() throws Exception {
        inCallcenter("""
                insert into phone_call (pbx, linked_id, direction, state, began_at, waiting_ms, ringing_ms, talking_ms,
                    held_ms, cause, is_reconstructed)
                values ('figures', '1.1', 'INCOMING', 'ENDED', '2024-03-01 02:50:00', 0, 0, 0, 0, 16, false),
                       ('figures', '1.2', 'INCOMING', 'ENDED', '2024-03-01 02:59:00', 0, 0, 0, 0, 16, false),
                       ('figures', '1.3', 'INCOMING', 'ENDED', '2024-03-01 03:01:00', 0, 0, 0, 0, 16, false)""");
        inCallcenter("""
                insert into phone_call_stage values
                    ('figures', '1.1', 0, 'figures', 1, '2024-03-01 02:50:00', '2024-03-01 02:50:10', 'CONNECTED'),
                    ('figures', '1.2', 0, 'figures', 1, '2024-03-01 02:59:00', '2024-03-01 02:59:50', 'ABANDONED'),
                    ('figures', '1.3', 0, 'figures', 1, '2024-03-01 03:01:00', '2024-03-01 03:01:10', 'CONNECTED')""");

        JsonArray days = Eventually.seen(
                () -> items("grain=day&split=queue&queue=figures"),
                rows -> rows.size() == 1 && rows.getJsonObject(0).getInt("offered") == 2);

        JsonObject leapDay = days.getJsonObject(0);
        assertThat(leapDay.getString("start")).isEqualTo("2024-02-29T03:00:00Z");
        assertThat(leapDay.getString("queue")).isEqualTo("figures");
        assertThat(leapDay.getInt("offered")).isEqualTo(2);
        assertThat(leapDay.getInt("answered")).isEqualTo(1);
        assertThat(leapDay.getInt("abandoned")).isEqualTo(1);
        assertThat(leapDay.getJsonNumber("serviceLevel").doubleValue()).isEqualTo(0.5);
        assertThat(leapDay.getJsonNumber("averageSpeedOfAnswer").doubleValue()).isEqualTo(10.0);
        assertThat(leapDay.getJsonNumber("longestWait").doubleValue()).isEqualTo(50.0);
    }

    @Test
    void a_question_that_cannot_be_answered_names_what_is_wrong() throws Exception {
        assertThat(hub.admin()
                        .act("GET", "/api/v1/telephony/indicators?zone=Atlantis&grain=month", "")
                        .body())
                .contains("\"field\":\"zone\"", "\"field\":\"grain\"");
    }

    private JsonArray items(String more) throws Exception {
        return hub.admin()
                .get("/api/v1/telephony/indicators?" + DAY + "&" + more)
                .getJsonArray("items");
    }

    private void inCallcenter(String statement) throws SQLException {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement rows = connection.createStatement()) {
            rows.execute(statement);
        }
    }
}
