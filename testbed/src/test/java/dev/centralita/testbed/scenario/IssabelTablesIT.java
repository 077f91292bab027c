package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A hub beside Issabel: what readers of its tables find while an agent's calls go on and when they are over. */
@TestInstance(Lifecycle.PER_CLASS)
class IssabelTablesIT {

    private static final String OLD_ROWS = "select count(*) from calls where uniqueid like '1731000000.%'";
    private static final String OTHERS_ENDED =
            "select count(*) from phone_call where linked_id in ('4.1', '5.1') and ended_at is not null";
    private static final String CALL = """
            select concat_ws(' ', calls.status, calls.phone, calls.trunk, agent.name, calls.id_campaign,
                coalesce(current_calls.event, 'over'), coalesce(current_calls.queue, '-'))
            from calls join agent on agent.id = calls.id_agent
                left join current_calls on current_calls.id_call = calls.id
            where calls.uniqueid = '%s'""";

    private final Opened opened = new Opened();
    private Database callcenter;
    private AmiPeer asterisk;

    @BeforeAll
    void start() throws Exception {
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "issabel-");
        Path binaries = testbed.resolve("databases");
        Database hub =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "secret"), Database::close);
        callcenter = opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "secret"), Database::close);
        Issabel.moveIn(callcenter);
        asterisk = opened.add(AmiPeer.start().knows("hub", "asterisk-secret"), AmiPeer::close);
        opened.add(
                HubServer.start(
                        ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")),
                        Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                                .with("DB_URL", hub.address())
                                .with("DB_MYSQL", callcenter.address())
                                .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                                .with("AMI_USER", "hub")
                                .with("AMI_PASSWORD", "asterisk-secret")
                                .with("MYSQL_MAX_CONN", "2")
                                .with("ISSABEL_TABLES", "true")
                                .with("ISSABEL_QUEUE", "8000")),
                HubServer::close);
        Eventually.seen(() -> text("select line from pbx_state"), "UP"::equals);
    }

    @AfterAll
    void stop() {
        opened.close();
    }

    @Test
    void an_agents_calls_are_rows_from_the_first_ring_to_the_end() throws Exception {
        begins("2.1", "8001");
        assertThat(becomes("2.1", "Ringing 8001 1155500001 Lucía Romero 1 Dialing 8000"))
                .isEqualTo("Ringing 8001 1155500001 Lucía Romero 1 Dialing 8000");

        assertThat(text("select Channel from current_calls where uniqueid = '2.1'"))
                .isEqualTo("PJSIP/8001-0000001a");

        isAnswered("2.1");
        assertThat(becomes("2.1", "Active 8001 1155500001 Lucía Romero 1 Link 8000"))
                .isEqualTo("Active 8001 1155500001 Lucía Romero 1 Link 8000");

        ends("2.1");
        assertThat(becomes("2.1", "Finalizada 8001 1155500001 Lucía Romero 1 over -"))
                .isEqualTo("Finalizada 8001 1155500001 Lucía Romero 1 over -");

        begins("3.1", "8001");
        ends("3.1");
        assertThat(becomes("3.1", "Sin respuesta 8001 1155500001 Lucía Romero 1 over -"))
                .isEqualTo("Sin respuesta 8001 1155500001 Lucía Romero 1 over -");

        assertThat(text("select count(*) from calls where uniqueid in ('2.1', '3.1')"))
                .isEqualTo("2");
        assertThat(text(OLD_ROWS)).isEqualTo("2");
    }

    @Test
    void b05_two_connections_are_enough_for_fifty_calls_at_once() throws Exception {
        List<String> ids =
                IntStream.range(0, 50).mapToObj(each -> "6." + (100 + each)).toList();

        ids.forEach(id -> begins(id, "8001"));
        ids.forEach(this::isAnswered);
        ids.forEach(this::ends);

        String finished = "select count(*) from calls where uniqueid like '6.%' and status = 'Finalizada'"
                + " and start_time is not null and end_time is not null and trunk = '1155500001'"
                + " and id not in (select id_call from current_calls)";
        assertThat(Eventually.seen(() -> text(finished), "50"::equals)).isEqualTo("50");
    }

    @Test
    void b07_a_phone_that_answers_after_another_gave_up_makes_the_call_active_since_then() throws Exception {
        begins("7.1", "8001");
        asterisk.says(channel("Newchannel", "7.18", "7.1", "PJSIP/trunk-0000001c", "1155500001", "0", "s"));
        dials("7.1", "8001", "7.18", "PJSIP/trunk-0000001c");
        asterisk.says(channel("Hangup", "7.18", "7.1", "PJSIP/trunk-0000001c", "1155500001", "5", "s"));
        assertThat(becomes("7.1", "Ringing 8001 1155500001 Lucía Romero 1 Dialing 8000"))
                .isEqualTo("Ringing 8001 1155500001 Lucía Romero 1 Dialing 8000");

        isAnswered("7.1");

        assertThat(becomes("7.1", "Active 8001 1155500001 Lucía Romero 1 Link 8000"))
                .isEqualTo("Active 8001 1155500001 Lucía Romero 1 Link 8000");
        assertThat(text("select count(*) from calls where uniqueid = '7.1' and start_time is not null"))
                .isEqualTo("1");
        ends("7.1");
    }

    @Test
    void only_active_agents_calls_are_issabels() throws Exception {
        begins("4.1", "8002");
        begins("5.1", "201");
        ends("4.1");
        ends("5.1");
        Eventually.seen(() -> text(OTHERS_ENDED), "2"::equals);

        assertThat(text(OTHERS_ENDED)).isEqualTo("2");
        assertThat(text("select count(*) from calls where uniqueid in ('4.1', '5.1')"))
                .isEqualTo("0");
        assertThat(text("select count(*) from agent")).isEqualTo("2");
    }

    private String becomes(String call, String wanted) throws Exception {
        return Eventually.seen(() -> text(CALL.formatted(call)), wanted::equals);
    }

    private void begins(String call, String agent) {
        asterisk.says(channel("Newchannel", call, call, "PJSIP/" + agent + "-0000001a", agent, "4", "1155500001"));
        asterisk.says(channel("Newchannel", call + "9", call, "PJSIP/trunk-0000001b", "1155500001", "0", "s"));
        dials(call, agent, call + "9", "PJSIP/trunk-0000001b");
    }

    private void dials(String call, String agent, String called, String channel) {
        asterisk.says(
                "Event: DialBegin",
                "Privilege: call,all",
                "Channel: PJSIP/" + agent + "-0000001a",
                "ChannelState: 4",
                "CallerIDNum: " + agent,
                "Context: from-internal",
                "Exten: 1155500001",
                "Uniqueid: " + call,
                "Linkedid: " + call,
                "DestChannel: " + channel,
                "DestChannelState: 0",
                "DestCallerIDNum: 1155500001",
                "DestContext: from-trunk",
                "DestExten: s",
                "DestUniqueid: " + called,
                "DestLinkedid: " + call);
    }

    private void isAnswered(String call) {
        asterisk.says(channel("Newstate", call + "9", call, "PJSIP/trunk-0000001b", "1155500001", "6", "s"));
        asterisk.says(
                "Event: DialEnd",
                "Privilege: call,all",
                "DestChannel: PJSIP/trunk-0000001b",
                "DestChannelState: 6",
                "DestCallerIDNum: 1155500001",
                "DestContext: from-trunk",
                "DestExten: s",
                "DestUniqueid: " + call + "9",
                "DestLinkedid: " + call,
                "DialStatus: ANSWER");
    }

    private void ends(String call) {
        asterisk.says(channel("Hangup", call + "9", call, "PJSIP/trunk-0000001b", "1155500001", "6", "s"));
        asterisk.says(channel("Hangup", call, call, "PJSIP/8001-0000001a", "8001", "6", "1155500001"));
    }

    private static String[] channel(
            String event, String id, String call, String name, String number, String state, String extension) {
        return new String[] {
            "Event: " + event,
            "Privilege: call,all",
            "Channel: " + name,
            "ChannelState: " + state,
            "CallerIDNum: " + number,
            "CallerIDName: <unknown>",
            "Context: " + (name.startsWith("PJSIP/trunk") ? "from-trunk" : "from-internal"),
            "Exten: " + extension,
            "Uniqueid: " + id,
            "Linkedid: " + call,
            "Cause: 16"
        };
    }

    private String text(String question) throws Exception {
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
