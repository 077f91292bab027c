package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.process.FreePort;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Calls go on while lines are cut, the hub is killed and its database is away. Of a call of which something was said
 * while nobody could hear it, the end is asked for; every other one must agree with the truth as if nothing had been.
 *
 * <p>{@code -Dchaos.rounds=30} for longer; {@code -Dchaos.seed} for other moments; {@code -Dchaos.away=300} for a database
 * that stays away for as many seconds, while calls come and go.
 */
class InterruptedCallsIT {

    private static final int ROUNDS = Integer.getInteger("chaos.rounds", 4);
    private static final long SEED = Long.getLong("chaos.seed", 20261121L);

    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("chaos.away", 0));

    private static final Duration A_ROUNDS_CALLS = Duration.ofSeconds(15);
    private static final Duration MIXED_CALLS = Duration.ofSeconds(225);

    /** What a killed hub heard but had not written, and by how much a moment may be late or early. */
    private static final Duration UNWRITTEN = Duration.ofSeconds(5);

    private static final Duration IN_FLIGHT = Duration.ofSeconds(2);

    private enum Mishap {
        LINE_IS_CUT,
        DATABASE_IS_AWAY,
        LINE_IS_NOISY,
        HUB_IS_KILLED
    }

    /** A time in which nobody could hear the PBX. */
    private record Deafness(Instant from, Instant to) {

        boolean covers(Instant moment) {
            return !moment.isBefore(from) && !moment.isAfter(to);
        }
    }

    private final Opened opened = new Opened();
    private final Random random = new Random(SEED);
    private final Clock clock = Clock.systemUTC();
    private final List<Deafness> deafness = new ArrayList<>();
    private Path folder;
    private Path testbed;
    private Database database;
    private MariadbDatabase callcenter;
    private int callcenterPort;
    private AmiPeer asterisk;
    private HubServer hub;
    private PlayedTraffic traffic;
    private int parts;

    @BeforeEach
    void start() throws Exception {
        testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "interrupted-");
        database = opened.add(
                PostgresDatabase.in(folder.resolve("postgresql"), testbed.resolve("databases"), "secret"),
                Database::close);
        callcenterPort = FreePort.find();
        startCallcenter();
        opened.add(this, test -> test.callcenter.close());
        asterisk = opened.add(AmiPeer.start().knows("hub", "asterisk-secret"), AmiPeer::close);
        startHub();
        opened.add(this, test -> test.hub.close());
        awaitListening(0);
    }

    @AfterEach
    void stop() {
        opened.close();
    }

    @Test
    void every_call_is_one_row_that_tells_the_truth() throws Exception {
        traffic = new PlayedTraffic(asterisk, Recording.mixed());
        for (int round = 0; round < ROUNDS; round++) {
            Player player = nextPart();
            int soFar = player.size() / 8 + random.nextInt(player.size() / 2);
            Eventually.seen(player::said, said -> said >= soFar);
            happens(Mishap.values()[round % Mishap.values().length]);
        }
        traffic.awaitEnd();

        Set<String> owed = traffic.calls().stream()
                .filter(this::couldBeHeard)
                .map(PlayedTraffic.Call::linkedId)
                .collect(Collectors.toSet());
        Eventually.seen(() -> count("ended_at is null"), unended -> unended == 0);
        Map<String, KeptCall> kept = Eventually.seen(
                () -> KeptCall.ended(callcenter, "asterisk"),
                rows -> rows.keySet().containsAll(owed));

        judge(traffic.calls(), owed, kept);
    }

    private Player nextPart() {
        Duration part = A_ROUNDS_CALLS.multipliedBy(parts % MIXED_CALLS.dividedBy(A_ROUNDS_CALLS));
        parts++;
        return traffic.begin(part, part.plus(A_ROUNDS_CALLS), clock.instant());
    }

    private void judge(List<PlayedTraffic.Call> calls, Set<String> owed, Map<String, KeptCall> kept) throws Exception {
        List<PlayedTraffic.Call> whole =
                calls.stream().filter(this::wasHeardWhole).toList();
        System.out.printf(
                "%d rounds: %d calls, of which %d were heard whole, %d in part; %d rows, %d of them reconstructed%n",
                ROUNDS,
                calls.size(),
                whole.size(),
                owed.size() - whole.size(),
                kept.size(),
                kept.values().stream().filter(KeptCall::isReconstructed).count());

        assertThat(count("ended_at is null")).as("calls left up").isZero();
        assertThat(kept.keySet()).containsAll(owed);
        assertThat(whole).isNotEmpty().allSatisfy(call -> {
            assertThat(kept.keySet()).filteredOn(call.ids()::contains).containsExactly(call.linkedId());
            call.truth().agreesWith(kept.get(call.linkedId()));
        });
        assertThat(kept.values()).allSatisfy(row -> {
            PlayedTraffic.Call call = calls.stream()
                    .filter(one -> one.ids().contains(row.linkedId()))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.endedAt())
                    .isBetween(
                            call.began().minusSeconds(1),
                            call.ended().plus(IN_FLIGHT).plusSeconds(1));
        });
    }

    private void happens(Mishap mishap) throws Exception {
        System.out.println(clock.instant() + " " + mishap);
        int looks = asterisk.asked("CoreShowChannels");
        Instant before = clock.instant();
        switch (mishap) {
            case LINE_IS_CUT -> {
                asterisk.hangsUpInMidLine();
                awaitListening(looks);
                deafness.add(
                        new Deafness(before.minus(IN_FLIGHT), clock.instant().plus(IN_FLIGHT)));
            }
            case DATABASE_IS_AWAY -> {
                long renewals = number("select renewal from pbx_lease");
                callcenter.close();
                int channels = asterisk.channels().size();
                Eventually.seen(asterisk.channels()::size, now -> now != channels);
                callsGoOnUntil(before.plus(AWAY));
                startCallcenter();
                Eventually.seen(() -> number("select renewal from pbx_lease"), now -> now > renewals);
            }
            case LINE_IS_NOISY -> {
                asterisk.saysBytes(
                        "\0\u00ff: \u00e9\r\n: \r\n:::\r\nEvent\r\n\r\n\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
                asterisk.says("Event: Hangup", "Privilege: call,all", "Uniqueid: ", "Linkedid: 1", "Cause: x");
                asterisk.says(
                        "Event: NeverHeardOf", "Privilege: call,all", "Uniqueid: 1.1", "X: " + "y".repeat(300_000));
            }
            case HUB_IS_KILLED -> {
                hub.kill();
                startHub();
                awaitListening(looks);
                deafness.add(
                        new Deafness(before.minus(UNWRITTEN), clock.instant().plus(IN_FLIGHT)));
            }
        }
    }

    private void callsGoOnUntil(Instant back) throws Exception {
        while (clock.instant().isBefore(back)) {
            Player player = nextPart();
            Eventually.seen(player::said, said -> said == player.size());
        }
    }

    private boolean wasHeardWhole(PlayedTraffic.Call call) {
        return call.moments().stream().noneMatch(this::isDeafAt);
    }

    private boolean couldBeHeard(PlayedTraffic.Call call) {
        return call.moments().stream().anyMatch(moment -> !isDeafAt(moment));
    }

    private boolean isDeafAt(Instant moment) {
        return deafness.stream().anyMatch(time -> time.covers(moment));
    }

    private void startCallcenter() throws Exception {
        callcenter =
                MariadbDatabase.in(folder.resolve("mariadb"), testbed.resolve("databases"), "secret", callcenterPort);
    }

    private void startHub() throws Exception {
        hub = HubServer.start(
                ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")),
                Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                        .with("DB_URL", database.address())
                        .with("DB_MYSQL", callcenter.address())
                        .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                        .with("AMI_USER", "hub")
                        .with("AMI_PASSWORD", "asterisk-secret"));
    }

    /** Whoever begins to listen lists the channels, before he takes any event to heart. */
    private void awaitListening(int looks) throws Exception {
        Eventually.seen(() -> asterisk.asked("CoreShowChannels"), now -> now > looks);
        assertThat(asterisk.asked("CoreShowChannels"))
                .as("looks at the channels")
                .isGreaterThan(looks);
    }

    private long count(String condition) throws Exception {
        return number("select count(*) from phone_call where " + condition);
    }

    private long number(String question) throws Exception {
        try (Connection connection = callcenter.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
