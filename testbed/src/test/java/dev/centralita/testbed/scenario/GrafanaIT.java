package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.grafana.Dashboard;
import dev.centralita.testbed.grafana.DashboardCheck;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Grafana is answered by the deployed hub, and whether the dashboards that we ship understand it. */
@ExtendWith(RunningHub.class)
class GrafanaIT {

    private static final String FROM = "2026-11-21T02:00:00.000Z";
    private static final String TO = "2026-11-21T03:00:00.000Z";
    private static final String COUNTED = "/indicators?from=" + FROM + "&to=" + TO + "&grain=whole&split=agent";
    private static final String COUNTED_QUEUES = "/indicators?from=" + FROM + "&to=" + TO + "&grain=whole&split=queue";
    private static final String QUEUE = "ventas";
    private static final String REASON = "dentist";
    private static final String PBX = "asterisk";
    private static final String EVERY_PBX = ".*";

    private final Hub hub;
    private final GrafanaQuestions grafana;

    GrafanaIT(Hub hub) {
        this.hub = hub;
        this.grafana = new GrafanaQuestions(hub);
    }

    @BeforeEach
    void somebody_waits_somebody_pauses_and_calls_have_been_counted() throws Exception {
        hub.awaitAsteriskHeard();
        if (rows(COUNTED).isEmpty()
                || rows("/live/extensions").isEmpty()
                || rows("/live/trunks").isEmpty()) {
            new Player(hub.asterisk(), Recording.mixed()).play();
        }
        hub.asterisk()
                .says(
                        "Event: QueueCallerJoin",
                        "Privilege: agent,all",
                        "Channel: PJSIP/trunk-grafana",
                        "CallerIDNum: 1150009999",
                        "CallerIDName: Somebody",
                        "Uniqueid: grafana.1",
                        "Linkedid: grafana.1",
                        "Queue: " + QUEUE,
                        "Position: 1",
                        "Count: 1");
        hub.asterisk().says(member("QueueMemberPause", "1"));
        keepsACallOfToday();
        Eventually.seen(() -> rows("/live/callers"), callers -> !callers.isEmpty());
        Eventually.seen(() -> rows("/live/agents"), agents -> agents.toString().contains(REASON));
        awaitAny(COUNTED, "occupancy");
        awaitAny(COUNTED, "averageHandleTime");
        awaitAny(COUNTED_QUEUES, "serviceLevel");
        awaitAny("/live/queues?zone=America/Sao_Paulo", "serviceLevel");
    }

    private void awaitAny(String path, String figure) throws Exception {
        Eventually.seen(
                () -> rows(path),
                rows -> rows.getValuesAs(JsonObject.class).stream().anyMatch(row -> !row.isNull(figure)));
    }

    /** A minute ago by the clock of the database. */
    private void keepsACallOfToday() throws SQLException {
        inCallcenter("""
                insert ignore into phone_call (pbx, linked_id, direction, state, began_at, waiting_ms, ringing_ms,
                    talking_ms, held_ms, cause, is_reconstructed)
                values ('asterisk', 'grafana.today', 'INCOMING', 'ENDED', utc_timestamp(), 0, 0, 0, 0, 16, false)""");
        inCallcenter("""
                insert ignore into phone_call_stage
                values ('asterisk', 'grafana.today', 0, '%s', 1, utc_timestamp(), utc_timestamp(), 'CONNECTED')""".formatted(QUEUE));
        inCallcenter("""
                insert ignore into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
                values ('2026-11-21 02:30:00', 'asterisk', 'Ana Muñoz', '', 300000, 300000, 300000),
                       ('2026-11-21 02:30:00', 'asterisk', 'Ana Muñoz', '%s', 300000, 300000, 300000)""".formatted(QUEUE));
    }

    /** Of long ago, in queues of one name. */
    private void keepsFiguresOfTwoPbxs() throws SQLException {
        inCallcenter("""
                insert ignore into queue_figures (minutes, starts_at, pbx, queue, offered)
                values (15, '2019-05-06 10:00:00', 'asterisk', '%1$s', 1),
                       (15, '2019-05-06 10:00:00', 'branch', '%1$s', 2)""".formatted(QUEUE));
    }

    private void inCallcenter(String statement) throws SQLException {
        try (Connection connection = hub.callcenterDatabase().connect();
                Statement rows = connection.createStatement()) {
            rows.execute(statement);
        }
    }

    private static String[] member(String event, String paused) {
        return new String[] {
            "Event: " + event,
            "Privilege: agent,all",
            "Queue: " + QUEUE,
            "MemberName: Grafana Paused",
            "Interface: PJSIP/299",
            "StateInterface: PJSIP/299",
            "Membership: dynamic",
            "Penalty: 0",
            "CallsTaken: 0",
            "LastCall: 0",
            "InCall: 0",
            "Status: 1",
            "Paused: " + paused,
            "PausedReason: " + REASON,
            "Ringinuse: 0"
        };
    }

    @AfterEach
    void whoever_waited_and_paused_leaves() {
        hub.asterisk().says(member("QueueMemberRemoved", "1"));
        hub.asterisk()
                .says(
                        "Event: QueueCallerLeave",
                        "Privilege: agent,all",
                        "Channel: PJSIP/trunk-grafana",
                        "Uniqueid: grafana.1",
                        "Linkedid: grafana.1",
                        "Queue: " + QUEUE,
                        "Position: 1",
                        "Count: 0");
    }

    static List<Dashboard> shipped() throws IOException {
        return Dashboard.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_panel_is_answered_with_everything_it_speaks_of(Dashboard dashboard) throws Exception {
        assertThat(faults(dashboard, EVERY_PBX)).isEmpty();
        assertThat(faults(dashboard, PBX)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_panel_follows_the_chosen_pbx(Dashboard dashboard) throws Exception {
        List<String> ofOne = questions(dashboard, PBX);
        List<String> ofAnother = questions(dashboard, "not-ours");

        assertThat(ofOne).filteredOn(ofAnother::contains).containsExactly("/live/pbxs?");
        for (String question : ofAnother) {
            if (!ofOne.contains(question)) {
                assertThat(rows(question)).as(question).isEmpty();
            }
        }
    }

    @Test
    void figures_are_of_one_pbx_or_of_all() throws Exception {
        keepsFiguresOfTwoPbxs();
        String asked = "/indicators?from=2019-05-06T10:00:00Z&to=2019-05-06T10:15:00Z&grain=whole&split=queue";

        assertThat(offered(asked)).isEqualTo(3);
        assertThat(offered(asked + "&pbx=.*")).isEqualTo(3);
        assertThat(offered(asked + "&pbx=" + PBX)).isEqualTo(1);
        assertThat(offered(asked + "&pbx=branch")).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            real-time  | "selector":"longestWait" | "selector":"longestWaits" | has no number "longestWaits"
            real-time  | "options":"Needs"        | "options":"Need"          | speaks of "Need"
            real-time  | "up":{                   | "well":{                  | has no word for Line "up"
            management | "url":"/indicators"      | "url":"/indicator"        | is answered with 404
            management | $queue                   | $queues                   | $queues is no variable
            real-time  | pbx=~\\"$pbx            | pbx=~\\"$site           | $site is no variable
            real-time  | {pbx=~                   | {site=~                   | is not told apart by site
            management | "value":"agent"          | "value":"none"            | has nothing in "agent"
            """)
    void a_dashboard_that_fell_behind_is_noticed(String title, String word, String other, String fault)
            throws Exception {
        Dashboard dashboard = Dashboard.shipped().stream()
                .filter(shipped -> shipped.toString().contains(title))
                .findFirst()
                .orElseThrow();

        assertThat(faults(dashboard.with(other, word), EVERY_PBX)).anyMatch(told -> told.contains(fault));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/"})
    void the_test_of_a_data_source_succeeds_with_name_and_password_only(String address) throws Exception {
        assertThat(grafana.get(address).statusCode()).isEqualTo(200);
        assertThat(hub.get("/api/v1/grafana" + address).statusCode()).isEqualTo(401);
        assertThat(hub.get("/api/v1/grafana/live/queues").statusCode()).isEqualTo(401);
    }

    @Test
    void a_panel_of_the_json_data_source_gets_a_table_and_a_line() throws Exception {
        JsonArray answers = posted("query", """
                {"panelId": 2, "interval": "30s", "intervalMs": 30000, "maxDataPoints": 500,
                 "range": {"from": "%s", "to": "%s", "raw": {"from": "now-6h", "to": "now"}},
                 "targets": [
                   {"refId": "A", "target": "queues", "payload": {"zone": "utc"}, "datasource": {"type": "json"}},
                   {"refId": "B", "target": "indicators",
                    "payload": {"figure": "offered", "split": "queue", "zone": "America\\/Caracas"}}],
                 "scopedVars": {"__interval": {"text": "30s", "value": "30s"}},
                 "filters": [{"key": "queue", "operator": "=", "value": "ventas"}]}""".formatted(FROM, TO));

        JsonObject table = answers.getJsonObject(0);
        JsonObject line = answers.getJsonObject(1);
        assertThat(table.getString("type")).isEqualTo("table");
        assertThat(table.getJsonArray("columns").getJsonObject(1).getString("text"))
                .isEqualTo("queue");
        assertThat(table.getJsonArray("rows")).hasSize(1);
        assertThat(line.getString("target")).isEqualTo("ventas");
        assertThat(line.getJsonArray("datapoints").getJsonArray(0).getInt(0)).isPositive();
        assertThat(line.getJsonArray("datapoints")
                        .getJsonArray(0)
                        .getJsonNumber(1)
                        .longValue())
                .isBetween(Instant.parse(FROM).toEpochMilli(), Instant.parse(TO).toEpochMilli());
    }

    @Test
    void the_editor_of_a_panel_learns_what_can_be_chosen() throws Exception {
        JsonArray metrics = posted("metrics", "{}");

        assertThat(metrics.getValuesAs(JsonObject.class))
                .extracting(metric -> metric.getString("value"))
                .containsExactly(
                        "queues", "callers", "agents", "extensions", "trunks", "pbxs", "line-changes", "indicators");
        assertThat(posted("metric-payload-options", """
                {"metric": "indicators", "payload": {"grain": "hour"}, "name": "figure"}""").toString()).contains("\"offered\"", "\"serviceLevel\"");
    }

    @Test
    void variables_and_filters_are_filled_with_names() throws Exception {
        assertThat(posted("variable", """
                {"payload": {"target": "queue"}, "range": {"from": "%s", "to": "%s"}}""".formatted(FROM, TO)).toString())
                .contains("{\"__text\":\"ventas\",\"__value\":\"ventas\"}");
        assertThat(posted("tag-keys", "{}").toString()).contains("\"text\":\"agent\"");
        assertThat(posted("tag-values", "{\"key\": \"pbx\"}").toString()).isEqualTo("[{\"text\":\"asterisk\"}]");
    }

    @Test
    void the_older_data_source_is_answered_too() throws Exception {
        assertThat(posted("search", "{\"target\": \"\"}").toString()).contains("\"queues\"");
        JsonObject change = posted("annotations", """
                {"range": {"from": "2020-01-01T00:00:00Z", "to": "2100-01-01T00:00:00Z"},
                 "annotation": {"name": "lines", "datasource": "old", "enable": true, "query": ""}}""").getJsonObject(0);
        assertThat(change.getJsonObject("annotation").getString("name")).isEqualTo("lines");
        assertThat(change.getString("text")).isEqualTo("asterisk: up");
        assertThat(change.getJsonNumber("time").longValue()).isPositive();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            query    | {}                                                                       | targets
            query    | {"targets": [{"target": "weather"}]}                                     | targets[0].target
            query    | {"targets": [{"target": "queues", "payload": {"zone": "Atlantis"}}]}     | targets[0].payload.zone
            query    | {"range": {"from": "today"}, "targets": []}                              | range.from
            variable | {"payload": {"target": "weather"}}                                       | payload.target
            """)
    void a_question_that_cannot_be_answered_names_what_is_wrong(String address, String body, String field)
            throws Exception {
        HttpResponse<String> answer = grafana.post("/" + address, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"field\":\"" + field + "\"");
    }

    private JsonArray posted(String address, String body) throws Exception {
        HttpResponse<String> answer = grafana.post("/" + address, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readArray();
        }
    }

    private int offered(String question) throws Exception {
        return rows(question).getValuesAs(JsonObject.class).stream()
                .mapToInt(row -> row.getInt("offered"))
                .sum();
    }

    private List<String> faults(Dashboard dashboard, String pbx) throws Exception {
        return DashboardCheck.faultsOf(dashboard, grafana, variables(pbx));
    }

    /** Those of panels and variables, as Grafana puts them to the hub. */
    private static List<String> questions(Dashboard dashboard, String pbx) {
        return dashboard.questions(variables(pbx));
    }

    private static Map<String, String> variables(String pbx) {
        return Map.of(
                "__from:date:iso", FROM,
                "__to:date:iso", TO,
                "__timezone", "America/Sao_Paulo",
                "pbx", pbx,
                "queue", "*",
                "agent", "*",
                "grain", "auto");
    }

    private JsonArray rows(String address) throws Exception {
        return grafana.rows(address);
    }
}
