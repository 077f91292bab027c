package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.PhoneManner;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators have the PBX do, from the request to the wire and back, and into the audit. */
@ExtendWith(RunningHub.class)
class CommandsIT {

    private static final String PBX = "/api/v1/telephony/pbxs/asterisk/";

    private final Hub hub;
    private final AmiPeer asterisk;

    CommandsIT(Hub hub) {
        this.hub = hub;
        this.asterisk = hub.asterisk();
    }

    @BeforeEach
    void staff() throws Exception {
        hub.awaitAsteriskHeard();
        asterisk.switchroom()
                .hasQueue("mesa")
                .hasMember("mesa", "PJSIP/7001", "Nadia")
                .hasExtension("7001", "PJSIP/7001", 0)
                .hasExtension("7002", "PJSIP/7002,CustomPresence:7002", 0);
    }

    @AfterEach
    void mend() {
        asterisk.manners().mends();
        asterisk.switchroom().leaves("mesa");
    }

    @Test
    void exactly_the_named_channel_is_hung_up_and_the_audit_knows_by_whom() throws Exception {
        rings("PJSIP/7001-00000a01", "1795100000.901");
        rings("PJSIP/7001-00000a02", "1795100000.902");

        HttpResponse<String> answer = act("hang-up", "{\"channel\":\"PJSIP/7001-00000a01\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
        assertThat(asterisk.channels().isUp("PJSIP/7001-00000a01")).isFalse();
        assertThat(asterisk.channels().isUp("PJSIP/7001-00000a02")).isTrue();
        JsonObject audited = audited("call.hung-up");
        assertThat(audited.toString()).contains("dewi");
        assertThat(audited.getString("about")).isEqualTo("PJSIP/7001-00000a01");
        assertThat(audited.getJsonObject("details").getString("result")).isEqualTo("done");
        act("hang-up", "{\"channel\":\"PJSIP/7001-00000a02\"}");
    }

    @Test
    void a_channel_that_is_gone_is_a_problem_that_says_so() throws Exception {
        HttpResponse<String> answer = act("hang-up", "{\"channel\":\"PJSIP/7001-000000ff\"}");

        assertProblem(answer, 409, "no-such-channel");
        assertThat(audited("call.hung-up").getJsonObject("details").getString("result"))
                .isEqualTo("no-such-channel");
    }

    @Test
    void the_channels_of_a_call_are_told_by_the_names_that_commands_take() throws Exception {
        rings("PJSIP/7001-00000a03", "1795100000.903");

        JsonObject channel = hub.admin()
                .get("/api/v1/telephony/calls/asterisk/1795100000.903/channels")
                .getJsonArray("items")
                .getJsonObject(0);

        assertThat(channel.getString("channel")).isEqualTo("PJSIP/7001-00000a03");
        assertThat(channel.getString("state")).isEqualTo("talking");
        act("hang-up", "{\"channel\":\"PJSIP/7001-00000a03\"}");
    }

    @Test
    void a_call_is_sent_on_blindly_or_asked_about_first() throws Exception {
        rings("PJSIP/7001-00000a04", "1795100000.904");

        assertThat(act("transfer", "{\"channel\":\"PJSIP/7001-00000a04\",\"to\":\"7002\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(act("transfer", "{\"channel\":\"PJSIP/7001-00000a04\",\"to\":\"7002\",\"attended\":true}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(asterisk.awaits("Redirect"))
                .containsAllEntriesOf(Map.of("context", "from-internal", "exten", "7002"));
        assertThat(asterisk.awaits("Atxfer")).containsEntry("channel", "PJSIP/7001-00000a04");
        act("hang-up", "{\"channel\":\"PJSIP/7001-00000a04\"}");
    }

    @Test
    void a_member_rests_with_a_reason_that_the_floor_shows() throws Exception {
        assertThat(act("pause", "{\"member\":\"7001\",\"reason\":\"almuerzo\"}").statusCode())
                .isEqualTo(204);

        assertThat(asterisk.switchroom().isPaused("mesa", "PJSIP/7001")).isTrue();
        JsonObject agent =
                Eventually.seen(this::nadia, seen -> seen.getString("state", "").equals("paused"));
        assertThat(agent.getString("reason")).isEqualTo("almuerzo");

        assertThat(act("resume", "{\"member\":\"7001\",\"queue\":\"mesa\"}").statusCode())
                .isEqualTo(204);
        assertThat(asterisk.switchroom().isPaused("mesa", "PJSIP/7001")).isFalse();
    }

    @Test
    void members_come_and_go_and_are_rung_where_their_hint_says() throws Exception {
        String member = "{\"queue\":\"mesa\",\"member\":\"7002\"}";

        assertThat(act("add-member", member).statusCode()).isEqualTo(204);
        assertThat(asterisk.switchroom().isMember("mesa", "PJSIP/7002")).isTrue();
        assertProblem(act("add-member", member), 409, "already-member");

        assertThat(act("remove-member", member).statusCode()).isEqualTo(204);
        assertThat(asterisk.switchroom().isMember("mesa", "PJSIP/7002")).isFalse();
    }

    @Test
    void a_call_is_placed_once_the_phone_was_picked_up() throws Exception {
        HttpResponse<String> answer = act("calls", "{\"phone\":\"7001\",\"number\":\"5550100\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(body(answer).getString("id")).isNotEmpty();
        assertThat(audited("call.placed").toString()).doesNotContain("5550100");
    }

    @ParameterizedTest
    @CsvSource({"IS_BUSY, phone-busy", "RINGS_IN_VAIN, phone-not-picked-up", "IS_OFF, phone-not-reached"})
    void a_phone_that_is_not_picked_up_is_told(PhoneManner manner, String code) throws Exception {
        asterisk.switchroom().phone("PJSIP/7002", manner);

        assertProblem(act("calls", "{\"phone\":\"7002\",\"number\":\"5550100\"}"), 409, code);
    }

    @Test
    void a_pbx_that_says_nothing_is_told_apart_from_one_that_refuses() throws Exception {
        asterisk.manners().neverAnswers("Hangup");
        assertProblem(act("hang-up", "{\"channel\":\"PJSIP/7001-000000ff\"}"), 504, "pbx-silent");
        asterisk.manners().mends();

        asterisk.manners().refuses("Hangup", "Permission denied");
        assertProblem(act("hang-up", "{\"channel\":\"PJSIP/7001-000000ff\"}"), 502, "not-permitted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    hang-up  | {"channel":"/^PJSIP.*$/"}                           | channel
                    hang-up  | {"channel":"PJSIP/1\\r\\nAction: Originate"}        | channel
                    transfer | {"channel":"PJSIP/7001-00000001","to":"1,n,System"} | to
                    calls    | {"phone":"7001","number":"7002\\nX: y"}             | number
                    calls    | {"phone":"Local/0044@any","number":"7002"}          | phone
                    pause    | {"member":"7001","reason":"a\\r\\nb"}               | reason
                    """)
    void what_reads_as_more_than_one_thing_never_reaches_the_pbx(String command, String body, String field)
            throws Exception {
        HttpResponse<String> answer = act(command, body);

        assertProblem(answer, 400, "invalid-fields");
        assertThat(body(answer).getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(field);
    }

    @Test
    void a_pbx_that_is_none_of_ours_is_not_found() throws Exception {
        HttpResponse<String> answer = hub.admin()
                .act("POST", "/api/v1/telephony/pbxs/nowhere/hang-up", "{\"channel\":\"PJSIP/7001-00000001\"}");

        assertProblem(answer, 404, "no-such-pbx");
    }

    @Test
    void nobody_commands_without_signing_in() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(hub.base().resolve(PBX + "hang-up"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"channel\":\"PJSIP/7001-00000001\"}"));

        assertThat(hub.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void the_predecessors_name_and_password_command_pbxs_and_nothing_else() throws Exception {
        rings("PJSIP/7001-00000a05", "1795100000.905");
        String body = "{\"channel\":\"PJSIP/7001-00000a05\"}";

        assertThat(withPassword(PBX + "hang-up", "phones:wrong", body)).isEqualTo(401);
        assertThat(asterisk.channels().isUp("PJSIP/7001-00000a05")).isTrue();
        assertThat(withPassword(PBX + "hang-up", "phones:phones-secret", body)).isEqualTo(204);

        assertThat(asterisk.channels().isUp("PJSIP/7001-00000a05")).isFalse();
        assertThat(audited("call.hung-up").toString()).contains("\"ami\"");
        assertThat(withPassword("/api/v1/users", "phones:phones-secret", "{}")).isEqualTo(401);
    }

    private int withPassword(String path, String credentials, String body) throws Exception {
        String basic = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return hub.send(HttpRequest.newBuilder(hub.base().resolve(path))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpResponse<String> act(String command, String body) throws Exception {
        return hub.admin().act("POST", PBX + command, body);
    }

    private void rings(String channel, String id) {
        asterisk.says(
                "Event: Newchannel",
                "Privilege: call,all",
                "Channel: " + channel,
                "ChannelState: 6",
                "CallerIDNum: 7001",
                "CallerIDName: Nadia",
                "Context: from-internal",
                "Exten: 800",
                "Uniqueid: " + id,
                "Linkedid: " + id);
    }

    private JsonObject nadia() throws Exception {
        return hub.admin().get("/api/v1/telephony/floor").getJsonArray("agents").stream()
                .map(JsonObject.class::cast)
                .filter(agent -> agent.getString("extension").equals("7001"))
                .findFirst()
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private JsonObject audited(String what) throws Exception {
        return hub.admin()
                .get("/api/v1/audit?size=1&what=" + what)
                .getJsonArray("items")
                .getJsonObject(0);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(body(answer).getString("code")).isEqualTo(code);
    }

    private static JsonObject body(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
