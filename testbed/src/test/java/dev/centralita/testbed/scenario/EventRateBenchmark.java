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
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.asteriskjava.manager.ManagerConnection;
import org.asteriskjava.manager.ManagerConnectionFactory;
import org.asteriskjava.manager.event.PeerStatusEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How many events a second go from the socket to committed rows, beside what asterisk-java does when it only reads the
 * same bytes, and what the hub holds in memory meanwhile. Runs when it is named, as the chapter on benchmarks in
 * CONTRIBUTING.md says; {@code -Dbenchmark.rounds} tells how often 189,890 events are said, and {@code
 * -Dbenchmark.hub.options} what the hub's Java is started with, as a flight recording.
 */
class EventRateBenchmark {

    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 11);
    private static final String HUB_OPTIONS = System.getProperty("benchmark.hub.options", "");
    /** Servers of tests compile in haste, this one as servers do. */
    private static final String AS_USUAL = "-XX:TieredStopAtLevel=4";

    private static final int BARE_ROUNDS = 3;

    /** How fast, and what one event cost the process, whichever of its threads. */
    private record Pace(double eventsEachSecond, double cpuMicros) {

        static Pace of(long events, long nanos, Duration cpu) {
            return new Pace(events * 1e9 / nanos, cpu.toNanos() / 1e3 / events);
        }
    }

    private final Opened opened = new Opened();
    private final Refrain refrain = new Refrain();
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
                .with("AMI_PASSWORD", "asterisk-secret")
                .withJvmOptions(Stream.of((AS_USUAL + " " + HUB_OPTIONS).split(" ", -1))
                        .filter(Predicate.not(String::isEmpty))
                        .toArray(String[]::new));
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
        Pace before = bareReader();
        refrain.say(asterisk, 1);
        awaitRows(1);

        long begun = System.nanoTime();
        Duration cpu = hub.java().cpu();
        for (int round = 2; round <= ROUNDS; round++) {
            refrain.say(asterisk, round);
        }
        awaitRows(ROUNDS);
        Pace ours = Pace.of(
                (ROUNDS - 1L) * refrain.events(),
                System.nanoTime() - begun,
                hub.java().cpu().minus(cpu));
        Pace after = bareReader();

        System.out.printf(
                "%,d events to %,d rows: %,.0f events/s; a bare reader before and after: %,.0f and %,.0f; ratio %.2f%n",
                (long) ROUNDS * refrain.events(),
                (long) ROUNDS * refrain.calls(),
                ours.eventsEachSecond(),
                before.eventsEachSecond(),
                after.eventsEachSecond(),
                2 * ours.eventsEachSecond() / (before.eventsEachSecond() + after.eventsEachSecond()));
        System.out.printf(
                "microseconds of a processor for each event: the hub %.1f; a bare reader and whoever speaks %.1f and %.1f%n",
                ours.cpuMicros(), before.cpuMicros(), after.cpuMicros());
        assertThat(count("true")).isEqualTo((long) ROUNDS * refrain.calls());
    }

    @Test
    void what_the_hub_holds_does_not_grow_with_what_it_heard() throws Exception {
        long fresh = hub.java().heldBytes();
        System.out.printf("held after a collection: %,d KiB before the first event%n", fresh / 1024);
        long first = 0;
        long last = 0;

        for (int round = 1; round <= ROUNDS; round++) {
            refrain.say(asterisk, round);
            awaitRows(round);
            last = hub.java().heldBytes();
            first = first == 0 ? last : first;
            System.out.printf(
                    "held after a collection: %,d KiB after %,d events%n",
                    last / 1024, (long) round * refrain.events());
        }

        assertThat(count("true")).isEqualTo((long) ROUNDS * refrain.calls());
        assertThat(last).isLessThan(first + first / 5);
    }

    /** Waits until each call of the rounds said so far is a row that ended. */
    private void awaitRows(int rounds) throws Exception {
        long wanted = (long) rounds * refrain.calls();
        assertThat(Eventually.seen(() -> count("ended_at is not null"), rows -> rows >= wanted))
                .isEqualTo(wanted);
    }

    private Pace bareReader() throws Exception {
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
            refrain.say(peer, 0);
            long begun = System.nanoTime();
            Duration cpu = ownCpu();
            for (int round = 1; round <= BARE_ROUNDS; round++) {
                refrain.say(peer, round);
            }
            while (last.getCount() > 0) {
                peer.says("Event: PeerStatus", "Privilege: system,all", "Peer: PJSIP/1", "PeerStatus: Reachable");
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
            Pace pace = Pace.of((long) BARE_ROUNDS * refrain.events(), System.nanoTime() - begun, ownCpu().minus(cpu));
            connection.logoff();
            return pace;
        }
    }

    private static Duration ownCpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
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
