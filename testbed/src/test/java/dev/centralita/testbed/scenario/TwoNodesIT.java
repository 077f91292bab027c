package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.huggy.HuggyStandIn;
import dev.centralita.testbed.huggy.Seed;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two processes on one database, one of which dies: in the middle of a run, or while it hears the PBX. */
class TwoNodesIT {

    private static final String TOKEN = "0123456789abcdef0123456789abcdef";
    private static final String SETUP_TOKEN = "setup-token-of-the-two-nodes-test";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final List<Long> AGENTS = List.of(157100L, 157101L, 157102L);

    private final Opened opened = new Opened();
    private Path folder;
    private Path testbed;
    private Database database;
    private Database callcenter;
    private HuggyStandIn huggy;
    private AmiPeer asterisk;

    @BeforeEach
    void start() throws Exception {
        testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "two-nodes-");
        Path binaries = testbed.resolve("databases");
        database = opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "secret"), Database::close);
        callcenter = opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "secret"), Database::close);
        huggy = opened.add(HuggyStandIn.start(TOKEN), HuggyStandIn::close);
        asterisk = opened.add(AmiPeer.start().knows("hub", "asterisk-secret"), AmiPeer::close);
    }

    @AfterEach
    void stop() {
        opened.close();
    }

    @Test
    void a_run_whose_node_is_killed_is_continued_by_the_other_and_closes_every_chat_once() throws Exception {
        Map<String, HubServer> nodes = Map.of("one", node("one"), "two", node("two"));
        staleChatsAppear();
        RunRow begun = Eventually.seen(
                this::latestRun, run -> run.isRunning() && huggy.closings().size() >= 20);
        assertThat(begun.isRunning()).isTrue();

        nodes.get(begun.node()).kill();
        long killed = System.nanoTime();
        RunRow continued = Eventually.seen(() -> run(begun.id()), RunRow::isTakenOver);
        Duration untilContinued = Duration.ofNanos(System.nanoTime() - killed);
        RunRow ended = Eventually.seen(() -> run(begun.id()), run -> !run.isRunning());

        System.out.println("the run was continued " + untilContinued.toMillis() + " ms after the kill");
        assertThat(continued.isTakenOver()).isTrue();
        assertThat(continued.node()).isNotEqualTo(begun.node());
        assertThat(ended.state()).isEqualTo("succeeded");
        assertThat(huggy.closings())
                .extracting(closing -> closing.chat().id())
                .hasSizeGreaterThan(20)
                .doesNotHaveDuplicates();
        assertThat(runsPerFiring()).as("two nodes, one run a firing").isEqualTo(1);
    }

    @Test
    void a_pbx_is_heard_by_one_node_and_by_the_other_once_that_one_is_killed() throws Exception {
        HubServer first = node("one");
        Eventually.seen(this::lineAndVersion, "UP 22.10.1"::equals);
        long renewals = renewals();
        int connections = asterisk.connections();
        HubServer second = node("two");
        Eventually.seen(this::renewals, now -> now > renewals + 5);
        assertThat(asterisk.connections()).as("the second node dials nobody").isEqualTo(connections);
        asterisk.says(
                "Event: QueueCallerJoin",
                "Privilege: agent,all",
                "Queue: both-nodes",
                "Uniqueid: 7.7",
                "Linkedid: 7.7");
        String session = session(first);
        String floor = Eventually.seen(() -> floor(second, session), seen -> seen.contains("both-nodes"));
        assertThat(floor).as("the second node shows what the first hears").contains("\"call\":\"7.7\"");

        String firstHolder = holder();
        first.kill();
        long killed = System.nanoTime();
        int afterwards = Eventually.seen(asterisk::connections, now -> now > connections);
        Duration untilHeard = Duration.ofNanos(System.nanoTime() - killed);

        System.out.println("the PBX was heard again " + untilHeard.toMillis() + " ms after the kill");
        assertThat(afterwards).isGreaterThan(connections);
        asterisk.says("Event: PeerStatus", "Privilege: system,all", "Peer: PJSIP/8001");
        assertThat(Eventually.seen(this::lineAndVersion, "UP 22.10.1"::equals)).isEqualTo("UP 22.10.1");
        assertThat(holder()).as("who has the turn now").isNotEqualTo(firstHolder);
    }

    /** The cookie of the person whom the setup token makes; every node knows them. */
    private static String session(HubServer node) throws Exception {
        String password = "a long sentence about two nodes";
        send(
                node,
                "setup",
                "{\"token\":\"%s\",\"name\":\"nur\",\"displayName\":\"Nur\",\"password\":\"%s\"}"
                        .formatted(SETUP_TOKEN, password));
        return send(node, "session", "{\"user\":\"nur\",\"password\":\"%s\"}".formatted(password))
                .headers()
                .firstValue("Set-Cookie")
                .orElseThrow()
                .split(";")[0];
    }

    private static HttpResponse<String> send(HubServer node, String path, String body) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(node.base().resolve("/api/v1/" + path))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String floor(HubServer node, String session) throws Exception {
        return HTTP.send(
                        HttpRequest.newBuilder(node.base().resolve("/api/v1/telephony/floor"))
                                .header("Cookie", session)
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }

    private String holder() throws Exception {
        return inCallcenter("select node from pbx_lease where pbx = 'asterisk'");
    }

    private long renewals() throws Exception {
        return Long.parseLong(inCallcenter("select renewal from pbx_lease where pbx = 'asterisk'"));
    }

    private String lineAndVersion() throws Exception {
        return inCallcenter("select concat(line, ' ', version) from pbx_state where pbx = 'asterisk'");
    }

    private String inCallcenter(String query) throws Exception {
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** Only now, so that the run they bring about begins when both nodes are there. */
    private void staleChatsAppear() throws Exception {
        huggy.holds(Seed.usual(AGENTS, 240));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (Long agent : AGENTS) {
                statement.execute("insert into usuarios values ('" + agent + "', 'vendedor')");
            }
        }
    }

    private HubServer node(String name) throws Exception {
        Installation installation = Installation.in(folder.resolve(name), testbed.resolve("distributions"))
                .with("NODE_NAME", name)
                .with("JOB_LEASE", "PT5S")
                .with("SETUP_TOKEN", SETUP_TOKEN)
                .with("DB_URL", database.address())
                .with("DB_MYSQL", callcenter.address())
                .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                .with("AMI_USER", "hub")
                .with("AMI_PASSWORD", "asterisk-secret")
                .with("HUGGY_URL", huggy.url().toString())
                .with("HUGGY_API_KEY", TOKEN)
                .with("HUGGY_RATE", "25");
        return opened.add(
                HubServer.start(
                        ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")), installation),
                HubServer::close);
    }

    private RunRow latestRun() throws Exception {
        return read("select id, state, node, taken_over from job_run order by id desc limit 1");
    }

    private RunRow run(long id) throws Exception {
        return read("select id, state, node, taken_over from job_run where id = " + id);
    }

    private RunRow read(String query) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next()
                    ? new RunRow(rows.getLong(1), rows.getString(2), rows.getString(3), rows.getBoolean(4))
                    : new RunRow(0, "none", "", false);
        }
    }

    private int runsPerFiring() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select max(runs) from (select count(*) as runs from job_run
                                                group by job, scheduled_for) as firing
                        """)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private record RunRow(long id, String state, String node, boolean isTakenOver) {

        boolean isRunning() {
            return state.equals("running");
        }
    }
}
