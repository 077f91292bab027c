package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The connector inside the server: an event comes in, an action goes out, the state is told and kept. */
@ExtendWith(RunningHub.class)
class AsteriskIT {

    private final Hub hub;

    AsteriskIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void a_pbx_that_is_heard_says_which_asterisk_it_runs() throws Exception {
        JsonObject pbx = Eventually.seen(this::pbx, seen -> isUp(seen) && !seen.isNull("version"));

        assertThat(pbx.getString("name")).isEqualTo("asterisk");
        assertThat(pbx.getString("state")).isEqualTo("up");
        assertThat(pbx.getString("version")).isEqualTo("22.10.1");
        assertThat(hub.asterisk().logins("hub")).as("one to hear, one to act").isGreaterThanOrEqualTo(2);
    }

    @Test
    void an_event_that_the_pbx_reports_is_delivered() throws Exception {
        JsonObject before = Eventually.seen(this::pbx, seen -> isUp(seen) && !seen.isNull("lastEventAt"));

        hub.asterisk().says("Event: PeerStatus", "Privilege: system,all", "Peer: PJSIP/8001");

        JsonObject after = Eventually.seen(
                this::pbx, seen -> !seen.getString("lastEventAt").equals(before.getString("lastEventAt")));
        assertThat(after.getString("lastEventAt")).isGreaterThan(before.getString("lastEventAt"));
    }

    @Test
    void a_pbx_that_hung_up_is_heard_again() throws Exception {
        Eventually.seen(this::pbx, AsteriskIT::isUp);
        int before = hub.asterisk().connections();

        hub.asterisk().hangsUp();

        Eventually.seen(() -> hub.asterisk().connections(), connections -> connections > before);
        JsonObject pbx = Eventually.seen(
                this::pbx, seen -> isUp(seen) && seen.getString("explanation").contains("again"));
        assertThat(pbx.getString("state")).isEqualTo("up");
        assertThat(pbx.getString("explanation")).contains("again");
    }

    @Test
    void how_it_is_heard_is_told_in_the_callers_language() throws Exception {
        Eventually.seen(this::pbx, AsteriskIT::isUp);

        assertThat(hub.admin().get("/api/v1/telephony/pbxs", "es").toString()).contains("escuchando");
    }

    @Test
    void the_state_is_kept_in_the_call_centre_database() throws Exception {
        String kept = Eventually.seen(this::kept, seen -> seen.startsWith("UP 22.10.1 listening"));

        assertThat(kept).startsWith("UP 22.10.1 listening");
    }

    @Test
    void nobody_sees_the_pbxs_without_signing_in() throws Exception {
        assertThat(hub.get("/api/v1/telephony/pbxs").statusCode()).isEqualTo(401);
    }

    private JsonObject pbx() throws Exception {
        return hub.admin().get("/api/v1/telephony/pbxs").getJsonArray("items").getJsonObject(0);
    }

    private static boolean isUp(JsonObject pbx) {
        return pbx.getString("state").equals("up");
    }

    private String kept() throws Exception {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select concat_ws(' ', line, version, json_value(explanation_said, '$.code'))
                          from pbx_state where pbx = 'asterisk'
                        """)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
