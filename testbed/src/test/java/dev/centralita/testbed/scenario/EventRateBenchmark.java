package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.event.PeerStatusEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many events a second go from the socket to committed rows, beside what asterisk-java does when it only reads the
 * same bytes, and what the hub holds in memory meanwhile. Runs when it is named, as the chapter on benchmarks in
 * CONTRIBUTING.md says; {@code -Dbenchmark.rounds} tells how often 189,890 events are said.
 */
class EventRateBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 11);
    private static final int BARE_ROUNDS = 3;
    private static final int EVENTS_AT_ONCE = 200;

    /** Ids of channels in the recording begin with the second they were made in. */
    private static final Pattern SECOND = Pattern.compile("\\b17952(29\\d{3})(?=\\.\\d)");

    private final Opened opened = new Opened();
    private final List<String> events = Recording.busy().messages().stream()
            .filter(Recording.Message::isEvent)
            .map(Recording.Message::text)
            .toList();
    private final int calls = Recording.busy().lines("truth.jsonl").size();
    private Database callcenter;
    private AmiPeer asterisk;
    private HubServer hub;

    @BeforeEach
    void start() throws Exception {
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "rate-");
        Path binaries = testbed.resolve("databases");
        Database database =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "secret"), Database::close);
        callcenter = opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "secret"), Database::close);
        asterisk = opened.add(AmiPeer.start().knows("hub", "asterisk-secret"), AmiPeer::close);
        Installation installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", database.address())
                .with("DB_MYSQL", callcenter.address())
                .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                .with("AMI_USER", "hub")
                .with("AMI_PASSWORD", "asterisk-secret");
        hub = opened.add(
                HubServer.start(
                        ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")), installation),
                HubServer::close);
        Eventually.seen(() -> asterisk.asked("CoreShowChannels"), asked -> asked > 0);
    }

    @AfterEach
    void stop() {
        opened.close();
    }

    @Test
    void calls_are_kept_at_a_share_of_the_pace_of_a_bare_reader() throws Exception {
        double before = bareReader();
        List<Long> held = new ArrayList<>();
        rows(1);
        held.add(hub.java().heldBytes());

        long begun = System.nanoTime();
        for (int round = 2; round <= ROUNDS; round++) {
            say(asterisk, round);
        }
        rows(ROUNDS);
        double ours = (ROUNDS - 1.0) * events.size() * 1e9 / (System.nanoTime() - begun);
        held.add(hub.java().heldBytes());
        double after = bareReader();

        System.out.printf(
                "%,d events to %,d rows: %,.0f events/s; a bare reader before and after: %,.0f and %,.0f; ratio %.2f%n",
                (long) ROUNDS * events.size(), (long) ROUNDS * calls, ours, before, after, 2 * ours / (before + after));
        System.out.printf(
                "held after a collection: %,d KiB after the first %,d events, %,d KiB at the end%n",
                held.get(0) / 1024, events.size(), held.get(1) / 1024);
        assertThat(count("true")).isEqualTo((long) ROUNDS * calls);
    }

    /** Says the first rounds where they were not said yet, and waits until each of their calls is a row that ended. */
    private void rows(int rounds) throws Exception {
        if (rounds == 1) {
            say(asterisk, 1);
        }
        long wanted = (long) rounds * calls;
        assertThat(Eventually.seen(() -> count("ended_at is not null"), rows -> rows >= wanted))
                .isEqualTo(wanted);
    }

    private double bareReader() throws Exception {
        try (AmiPeer peer = AmiPeer.start().knows("bare", "s3cret")) {
            CountDownLatch last = new CountDownLatch(1);
            ManagerConnection connection =
                    new ManagerConnectionFactory("127.0.0.1", peer.port(), "bare", "s3cret").createManagerConnection();
            connection.addEventListener(event -> {
                if (event instanceof PeerStatusEvent) {
                    last.countDown();
                }
            });
            connection.login("on");
            say(peer, 0);
            long begun = System.nanoTime();
            for (int round = 1; round <= BARE_ROUNDS; round++) {
                say(peer, round);
            }
            while (last.getCount() > 0) {
                peer.says("Event: PeerStatus", "Privilege: system,all", "Peer: PJSIP/1", "PeerStatus: Reachable");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            double rate = (double) BARE_ROUNDS * events.size() * 1e9 / (System.nanoTime() - begun);
            connection.logoff();
            return rate;
        }
    }

    /** All events once more, of other calls each time, as fast as they are taken. */
    private void say(AmiPeer peer, int round) {
        for (int from = 0; from < events.size(); from += EVENTS_AT_ONCE) {
            String text = String.join("", events.subList(from, Math.min(from + EVENTS_AT_ONCE, events.size())));
            String moved = SECOND.matcher(text)
                    .replaceAll(second -> "17952" + (Integer.parseInt(second.group(1)) + 100 * round));
            peer.saysBytes(moved.getBytes(StandardCharsets.UTF_8));
        }
    }

    private long count(String condition) throws Exception {
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from phone_call where " + condition)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
