package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An application that leaves a server takes everything with it. */
class RedeployIT {

    private static final ServerProduct PRODUCT =
            ServerProduct.named(System.getProperty("centralita.testbed.server", "micro"));

    private static final int ROUNDS = Integer.getInteger("redeploy.rounds", 1);

    private static final String RECORD_CALLS = "dev.centralita.telephony.call.RecordCalls";

    private static final Pattern OURS = Pattern.compile(
            "\\A\"(hub|callcenter):|MariaDb|PostgreSQL|at (dev\\.centralita|com\\.zaxxer|org\\.asteriskjava|io\\.micrometer)\\.");

    private final Opened opened = new Opened();

    @AfterEach
    void stop() {
        opened.close();
    }

    @Test
    void nothing_of_it_stays_connected_and_no_thread_of_it_runs_on() throws Exception {
        assumeTrue(PRODUCT != ServerProduct.MICRO, "Payara Micro undeploys only when it stops");
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "redeploy-");
        Path binaries = testbed.resolve("databases");
        Database hub =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "secret"), Database::close);
        Database callcenter =
                opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "secret"), Database::close);
        AmiPeer asterisk = opened.add(AmiPeer.start().knows("hub", "s3cret"), AmiPeer::close);
        Installation installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", hub.address())
                .with("DB_MYSQL", callcenter.address())
                .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                .with("AMI_USER", "hub")
                .with("AMI_PASSWORD", "s3cret");
        HubServer server = opened.add(HubServer.start(PRODUCT, installation), HubServer::close);

        for (int round = 1; round <= ROUNDS; round++) {
            int before = Eventually.seen(() -> asterisk.logins("hub"), logins -> logins >= 2);
            assertThat(ours(server)).isNotEmpty();

            server.undeploy();

            assertThat(asterisk.awaitsNobody()).as("the PBX is let go").isTrue();
            assertThat(Eventually.seen(() -> connectionsTo(hub), open -> open == 0))
                    .isZero();
            assertThat(Eventually.seen(() -> connectionsTo(callcenter), open -> open == 0))
                    .isZero();
            assertThat(Eventually.seen(() -> ours(server), List::isEmpty)).isEmpty();
            assertThat(Eventually.seen(() -> server.java().held(RECORD_CALLS), held -> held == 0))
                    .as("objects of the application that something still holds")
                    .isZero();

            server.redeploy();
            assertThat(Eventually.seen(() -> asterisk.logins("hub"), now -> now > before))
                    .as("logins since it was deployed again")
                    .isGreaterThan(before);
        }
    }

    /** Beside the one that asks. */
    private static int connectionsTo(Database database) throws SQLException {
        String question = database instanceof PostgresDatabase
                ? "select count(*) - 1 from pg_stat_activity where datname = 'hub'"
                : "select count(*) - 1 from information_schema.processlist where db = 'call_center'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Threads that a pool or a driver of ours made, or that execute what came with the application. */
    private static List<String> ours(HubServer server) throws IOException, InterruptedException {
        return server.java().threads().stream()
                .filter(thread -> OURS.matcher(thread).find())
                .toList();
    }
}
