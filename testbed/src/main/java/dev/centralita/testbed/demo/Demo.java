package dev.centralita.testbed.demo;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.asterisk.Player;
import dev.centralita.testbed.asterisk.Recording;
import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.client.HubClient;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.huggy.HuggyStandIn;
import dev.centralita.testbed.huggy.Seed;
import dev.centralita.testbed.process.Leftover;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole hub on this machine: both databases, the stand-ins, Payara Micro.
 *
 * <p>Everything is opened in order and closed in the reverse one, whether by Ctrl-C, by a failure or because the server
 * ended by itself.
 */
final class Demo {

    private static final List<String> SETTINGS = List.of(
            "DB_URL",
            "DB_MYSQL",
            "HUGGY_URL",
            "HUGGY_API_KEY",
            "CHATWOOT_URL",
            "CHATWOOT_TOKEN",
            "CHATWOOT_DB_URL",
            "CHATWOOT_WEBHOOK_SECRETS",
            "AMI_SERVER",
            "AMI_USER",
            "AMI_PASSWORD",
            "SETUP_TOKEN");
    private static final int CHATS = 1_200;
    private static final Duration A_NEW_CHAT_EVERY = Duration.ofSeconds(20);
    private static final int CONVERSATIONS = 20_000;
    private static final Duration A_CUSTOMER_WRITES_EVERY = Duration.ofSeconds(15);

    private static final Duration TO_GIVE_UP = Duration.ofSeconds(30);

    private final Opened opened = new Opened();
    private volatile boolean stopping;
    private volatile @Nullable Thread starter;
    private final DemoFolder folder;
    private final Path distributions;
    private final DemoPort port;
    private final Credentials credentials;

    Demo(Path data, Path distributions, DemoPort port) throws DemoStopped, IOException {
        this.folder = opened.add(DemoFolder.hold(data), DemoFolder::close);
        this.distributions = distributions;
        this.port = port;
        this.credentials = Credentials.in(folder.resolve("credentials.env"));
    }

    /** Returns once people can sign in. */
    HubServer start() throws DemoStopped, IOException, SQLException, InterruptedException {
        starter = Thread.currentThread();
        try {
            return started();
        } finally {
            starter = null;
        }
    }

    private HubServer started() throws DemoStopped, IOException, SQLException, InterruptedException {
        Leftover.of("server", folder.resolve("server")).end(); // of a demonstration that was killed; it holds the port
        port.requireFree();
        Path binaries = folder.resolve("binaries");
        PostgresDatabase hub = opened.add(
                PostgresDatabase.in(folder.resolve("postgresql"), binaries, credentials.secret("DB_PASSWORD_HUB")),
                Database::close);
        Database callcenter = opened.add(
                MariadbDatabase.in(folder.resolve("mariadb"), binaries, credentials.secret("DB_PASSWORD_CALLCENTER")),
                Database::close);
        HuggyStandIn huggy = opened.add(HuggyStandIn.start(credentials.secret("HUGGY_API_KEY")), HuggyStandIn::close);
        Seed seed = Seed.usual(Vendors.IDS, CHATS);
        huggy.holds(seed);
        huggy.keepsBusy(seed, A_NEW_CHAT_EVERY);
        ChatwootStandIn chatwoot = opened.add(
                ChatwootStandIn.start(hub.another("chatwoot"), credentials.secret("CHATWOOT_TOKEN")),
                ChatwootStandIn::close);
        chatwoot.holdsOnceSown(CONVERSATIONS);
        AmiPeer asterisk = opened.add(AmiPeer.start(), AmiPeer::close);
        asterisk.knows(credentials.text("AMI_USER", "hub"), credentials.secret("AMI_PASSWORD"));
        PlayedFloor.moveInto(asterisk);
        credentials.put("AMI_SERVER", "127.0.0.1:" + asterisk.port());
        credentials.put("DB_URL", hub.address());
        credentials.put("DB_MYSQL", callcenter.address());
        credentials.put("HUGGY_URL", huggy.url().toString());
        credentials.put("CHATWOOT_URL", chatwoot.url().toString());
        credentials.put("CHATWOOT_DB_URL", chatwoot.databaseUrl());
        credentials.put("CHATWOOT_WEBHOOK_SECRETS", "1=" + credentials.secret("CHATWOOT_WEBHOOK_SECRET"));
        HubServer server = opened.add(HubServer.start(ServerProduct.MICRO, installation()), HubServer::close);
        Vendors.moveInto(hub);
        letPeopleIn(server);
        new Player(asterisk, Recording.mixed()).keepsPlaying(Clock.systemUTC());
        chatwoot.tells(server.base().resolve("/webhooks/chatwoot/1"), credentials.secret("CHATWOOT_WEBHOOK_SECRET"));
        chatwoot.customersKeepWriting(A_CUSTOMER_WRITES_EVERY);
        return server;
    }

    private Installation installation() throws IOException {
        Installation installation =
                Installation.in(folder.resolve("server"), distributions).onPort(port.number());
        for (String name : SETTINGS) {
            installation = installation.with(name, credentials.secret(name));
        }
        for (String realm : List.of("DOC", "GRAFANA", "APIREST")) {
            installation = installation
                    .with(realm + "_USER", credentials.text(realm + "_USER", realm.toLowerCase(java.util.Locale.ROOT)))
                    .with(realm + "_PASSWD", credentials.secret(realm + "_PASSWD"));
        }
        credentials.put("CENTRALITA_URL", port.url().toString());
        credentials.save();
        return installation
                .with("HUGGY_RATE", "20")
                .with("CHATWOOT_WEBHOOKS", "signed")
                .with("LOG_DIR", folder.resolve("logs").toString());
    }

    private void letPeopleIn(HubServer server) throws IOException, InterruptedException {
        HubClient client = new HubClient(server.base());
        String name = credentials.text("ADMIN_USER", "admin");
        String password = credentials.secret("ADMIN_PASSWORD");
        client.setUp(credentials.secret("SETUP_TOKEN"), name, password);
        if (credentials.find("CENTRALITA_API_KEY").isEmpty()) {
            client.signIn(name, password);
            credentials.put("CENTRALITA_API_KEY", client.createApiKey("demonstration", "operator"));
            client.switchOn("chat-auto-open");
            client.switchOn("chat-auto-resolve");
        }
        credentials.save();
    }

    String whereToLook() {
        return """

                Centralita runs:  %1$s/admin/
                  sign in as      %2$s with password %3$s
                  API             %1$s/api/v1/, header x-api-key: %4$s
                  its description %1$s/docs/index.html (%5$s / %6$s)
                  health, metrics %1$s/health  %1$s/metrics
                  Huggy, played   %7$s (what it saw: the same address with /standin/counts instead of /v3)
                  Chatwoot, played %8$s (what it saw: /standin/counts)
                  Asterisk, played: sixty calls every five minutes, see Wallboard and Calls
                  all credentials %9$s
                Ctrl-C stops everything; the data stay.
                """.formatted(
                        port.url(),
                        credentials.secret("ADMIN_USER"),
                        credentials.secret("ADMIN_PASSWORD"),
                        credentials.secret("CENTRALITA_API_KEY"),
                        credentials.secret("DOC_USER"),
                        credentials.secret("DOC_PASSWD"),
                        credentials.secret("HUGGY_URL"),
                        credentials.secret("CHATWOOT_URL"),
                        folder.resolve("credentials.env"));
    }

    /** True from the moment somebody asked it to stop. */
    boolean isStopping() {
        return stopping;
    }

    /** Closes all that was opened; a start that is still under way gives up first, so that nothing is opened after that. */
    void stop() {
        stopping = true;
        Thread starting = starter;
        if (starting != null) {
            starting.interrupt();
            try {
                starting.join(TO_GIVE_UP.toMillis());
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
        try {
            opened.close();
        } finally {
            ProcessHandle.current()
                    .descendants()
                    .forEach(ProcessHandle::destroyForcibly); // what was just being started
        }
    }
}
