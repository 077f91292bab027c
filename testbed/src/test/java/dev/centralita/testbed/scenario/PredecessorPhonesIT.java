package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.database.Database;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The call-centre service's two addresses for phones, byte by byte, without its bugs. */
@ExtendWith(RunningHub.class)
class PredecessorPhonesIT {

    private static final String HUNG_UP = "{\"notice\":\"el formulario ha sido guardado exitosamente\"}";

    private static final String FAILED = "{\"error\":\"Algo falló de nuestro lado. Indique al operador el identificador"
            + " de la solicitud %s; el registro lo conoce.\"}";

    private final Hub hub;
    private final AmiPeer asterisk;

    PredecessorPhonesIT(Hub hub) {
        this.hub = hub;
        this.asterisk = hub.asterisk();
    }

    @BeforeEach
    void heard() throws Exception {
        hub.awaitAsteriskHeard();
    }

    @AfterEach
    void mend() {
        asterisk.manners().mends();
        asterisk.switchroom().leaves("8000");
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/8001-00000b01, 1795100000.911", "SIP/8001-00000b02, 1795100000.912"})
    void b15_any_kind_of_phone_is_hung_up(String channel, String id) throws Exception {
        rings(channel, id);

        HttpResponse<String> answer = hangUp("{\"extension\":\"8001\"}", "es");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(HUNG_UP);
        assertThat(asterisk.channels().isUp(channel)).isFalse();
    }

    @Test
    void b15_a_call_of_somebody_else_that_ends_meanwhile_is_no_success() throws Exception {
        rings("PJSIP/8005-00000b03", "1795100000.913");
        asterisk.manners().neverAnswers("Hangup");
        rings("PJSIP/8001-00000b04", "1795100000.914");

        CompletableFuture<HttpResponse<String>> answer = hub.sendAsync(hangUpRequest("{\"extension\":\"8001\"}", "es"));
        asterisk.awaits("Hangup");
        asterisk.says(
                "Event: Hangup",
                "Privilege: call,all",
                "Channel: PJSIP/8005-00000b03",
                "Uniqueid: 1795100000.913",
                "Linkedid: 1795100000.913",
                "Cause: 16");

        assertThat(answer.get().statusCode()).isEqualTo(400);
        assertThat(answer.get().body()).isEqualTo("{\"error\":\"timeout waiting for hangup call\"}");
        asterisk.manners().mends();
        assertThat(hangUp("{\"extension\":\"8001\"}", "es").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    es    | {"extension":"8009"} | {"error":"no existe un canal abierto en la extension 8009"}
                    en    | {"extension":"80"}   | {"error":[{"field":"extension","message":"should be greater than 4 char(s)"}]}
                    pt-BR | {"extension":""}     | {"error":[{"field":"extension","message":"obrigatório"}]}
                    en    | {"extension":8001}   | {"error":"invalid JSON"}
                    es    | {"extension":"80     | {"error":null}
                    es    | ''                   | {"error":"ocurrio un error en el json body"}
                    """)
    void what_is_wrong_is_told_as_before(String language, String body, String expected) throws Exception {
        HttpResponse<String> answer = hangUp(body, language);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(expected);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
    }

    @Test
    void other_methods_find_nothing() throws Exception {
        assertIsThePage(
                hub.send(to("/ami/hangup-call", "phones", "phones-secret").GET()));
        assertIsThePage(hub.send(to("/grafana/get-extension-status", Hub.GRAFANA_USER, Hub.GRAFANA_PASSWORD)
                .POST(BodyPublishers.noBody())));
    }

    private static void assertIsThePage(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>Page Not Found</title>");
    }

    @Test
    void a_wrong_password_opens_neither() throws Exception {
        assertThat(hub.send(to("/ami/hangup-call", "phones", "").POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(hub.send(to("/grafana/get-extension-status", "phones", "phones-secret"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void b18_what_the_database_says_is_not_for_clients() throws Exception {
        inCallcenter("alter table agent rename column estatus to of_another_version");
        try {
            assertIsToldAsBefore(extensions());
        } finally {
            inCallcenter("alter table agent rename column of_another_version to estatus");
        }
    }

    @Test
    void b18_a_command_that_cannot_be_written_down_fails_as_before() throws Exception {
        rings("PJSIP/8001-00000b18", "1795100000.918");
        inHub("alter table audit_entry add constraint nothing_by_ami check (actor <> 'ami') not valid");
        try {
            assertIsToldAsBefore(hangUp("{\"extension\":\"8001\"}", ""));
        } finally {
            inHub("alter table audit_entry drop constraint nothing_by_ami");
        }
    }

    private static void assertIsToldAsBefore(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(FAILED.formatted(
                        answer.headers().firstValue("X-Request-Id").orElseThrow()));
    }

    @Test
    void b16_agents_are_shown_with_their_phone_and_queue_after_two_questions() throws Exception {
        asterisk.switchroom()
                .hasQueue("8000")
                .hasMember("8000", "Local/8001@from-queue/n", "Lucía Romero")
                .hasExtension("8001", "SIP/8001", 9);
        int lists = asterisk.asked("ExtensionStateList") + asterisk.asked("QueueStatus");
        int logins = asterisk.logins("hub");

        HttpResponse<String> answer = extensions();

        assertThat(answer.body())
                .isEqualTo("{\"notice\":\"consulta realizada exitosamente\","
                        + "\"record\":[{\"extension\":\"8001\",\"status\":\"InUse\",\"on_queue\":true}]}");
        assertThat(asterisk.asked("ExtensionStateList") + asterisk.asked("QueueStatus") - lists)
                .isEqualTo(2);
        assertThat(asterisk.asked("ExtensionState")).isZero();
        extensions();
        assertThat(asterisk.logins("hub") - logins).as("one line for both").isLessThanOrEqualTo(1);
    }

    @Test
    void agents_are_listed_while_the_pbx_does_not_tell() throws Exception {
        asterisk.manners().refuses("ExtensionStateList", "Permission denied");
        asterisk.manners().refuses("QueueStatus", "Permission denied");

        HttpResponse<String> answer = extensions();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .endsWith("\"record\":[{\"extension\":\"8001\",\"status\":\"-\",\"on_queue\":false}]}");
    }

    @Test
    void b17_the_log_has_the_true_status_and_client_and_neither_password_nor_body() throws Exception {
        HttpRequest.Builder request = hangUpRequest("{\"extension\":\"83017\",\"remark\":\"words-for-nobody\"}", "es")
                .header("X-Forwarded-For", "203.0.113.99")
                .header("X-Request-Id", "phones-17");

        assertThat(hub.send(request).statusCode()).isEqualTo(400);

        String log = Eventually.seen(
                () -> hub.server().log(),
                all -> all.lines()
                        .anyMatch(line -> line.contains("phones-17")
                                && line.contains("POST /ami/hangup-call 400")
                                && line.contains(" ms 127.0.0.1")));
        assertThat(log)
                .doesNotContain("203.0.113.99", "words-for-nobody", "phones-secret", basic("phones", "phones-secret"));
    }

    private void inCallcenter(String statement) throws SQLException {
        in(hub.callcenterDatabase(), statement);
    }

    private void inHub(String statement) throws SQLException {
        in(hub.hubDatabase(), statement);
    }

    private static void in(Database database, String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement changing = connection.createStatement()) {
            changing.execute(statement);
        }
    }

    private HttpResponse<String> extensions() throws Exception {
        return hub.send(to("/grafana/get-extension-status", Hub.GRAFANA_USER, Hub.GRAFANA_PASSWORD));
    }

    private HttpResponse<String> hangUp(String body, String language) throws Exception {
        return hub.send(hangUpRequest(body, language));
    }

    private HttpRequest.Builder hangUpRequest(String body, String language) {
        return to("/ami/hangup-call", "phones", "phones-secret")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder to(String path, String user, String password) {
        return HttpRequest.newBuilder(hub.base().resolve(path))
                .header("Authorization", "Basic " + basic(user, password));
    }

    private static String basic(String user, String password) {
        return Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    private void rings(String channel, String id) {
        asterisk.says(
                "Event: Newchannel",
                "Privilege: call,all",
                "Channel: " + channel,
                "ChannelState: 6",
                "Exten: 800",
                "Uniqueid: " + id,
                "Linkedid: " + id);
    }
}
