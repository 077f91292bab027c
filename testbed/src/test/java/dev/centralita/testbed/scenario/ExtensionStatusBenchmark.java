package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What the predecessor's panels cost with 200 agents. Runs when it is named: {@code mvn -pl testbed -am verify
 * -Dit.test=ExtensionStatusBenchmark -Dservers.jvm=-XX:TieredStopAtLevel=4 -Dfailsafe.failIfNoSpecifiedTests=false}.
 */
@ExtendWith(RunningHub.class)
class ExtensionStatusBenchmark {

    private static final int FIRST = 6000;
    private static final int AGENTS = 200;
    private static final int TIMES = 30;

    private final Hub hub;
    private final AmiPeer asterisk;

    ExtensionStatusBenchmark(Hub hub) {
        this.hub = hub;
        this.asterisk = hub.asterisk();
    }

    @BeforeEach
    void hire() throws Exception {
        hub.awaitAsteriskHeard();
        asterisk.switchroom().hasQueue("6999");
        for (int agent = FIRST; agent < FIRST + AGENTS; agent++) {
            inCallcenter("insert into agent (type, number, name, password, estatus) values ('SIP', '" + agent
                    + "', 'x', 'x', 'A')");
            asterisk.switchroom()
                    .hasExtension("" + agent, "PJSIP/" + agent, 0)
                    .hasMember("6999", "PJSIP/" + agent, "x");
        }
    }

    @AfterEach
    void letGo() throws Exception {
        inCallcenter("delete from agent where number like '6%'");
        asterisk.switchroom().leaves("6999");
    }

    @Test
    void two_hundred_agents_cost_two_questions() throws Exception {
        int before = asterisk.asked("ExtensionStateList") + asterisk.asked("QueueStatus");
        double[] milliseconds = new double[TIMES];
        for (int time = 0; time < TIMES; time++) {
            long begun = System.nanoTime();
            String answer = ask().body();
            milliseconds[time] = (System.nanoTime() - begun) / (double) TimeUnit.MILLISECONDS.toNanos(1);
            assertThat(answer.split("\"on_queue\":true", -1)).hasSize(AGENTS + 1);
        }

        double first = milliseconds[0];
        Arrays.sort(milliseconds);
        System.out.printf(
                Locale.ROOT,
                "%d agents: the first time %.0f ms, then %.0f ms in the middle, %.0f ms at most%n",
                AGENTS,
                first,
                milliseconds[TIMES / 2],
                milliseconds[TIMES - 1]);
        assertThat(asterisk.asked("ExtensionStateList") + asterisk.asked("QueueStatus") - before)
                .isEqualTo(2 * TIMES);
    }

    private HttpResponse<String> ask() throws Exception {
        String credentials = Base64.getEncoder()
                .encodeToString((Hub.GRAFANA_USER + ":" + Hub.GRAFANA_PASSWORD).getBytes(StandardCharsets.UTF_8));
        return hub.send(HttpRequest.newBuilder(hub.base().resolve("/grafana/get-extension-status"))
                .header("Authorization", "Basic " + credentials));
    }

    private void inCallcenter(String sentence) throws SQLException {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sentence);
        }
    }
}
