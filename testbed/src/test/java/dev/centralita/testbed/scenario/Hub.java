package dev.centralita.testbed.scenario;

import dev.centralita.testbed.asterisk.AmiPeer;
import dev.centralita.testbed.book.Book;
import dev.centralita.testbed.book.BookFolder;
import dev.centralita.testbed.book.BookTables;
import dev.centralita.testbed.book.PlayedBooks;
import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.huggy.HuggyStandIn;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The running hub with its databases, shared by all scenarios of one test run. */
public final class Hub implements AutoCloseable {

    private static final String SETUP_TOKEN = "setup-token-of-the-scenarios-0001";
    static final String CHATWOOT_WEBHOOK_SECRET = "webhook-secret-of-the-scenarios";

    static final String GRAFANA_USER = "grafana";
    static final String GRAFANA_PASSWORD = "grafana-secret: with a colon";

    private static final String CHATWOOT_TOKEN = "chatwoot-token-of-the-scenarios";
    private static final String HUGGY_TOKEN = "0123456789abcdef0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Opened opened = new Opened();
    private final PostgresDatabase hubDatabase;
    private final MariadbDatabase callcenterDatabase;
    private final Map<String, String> issabelBefore;
    private final AmiPeer asterisk;
    private final BookFolder bookFolder;
    private final BookTables bookTables;
    private final PlayedBooks books;
    private final HuggyStandIn huggy;
    private final ChatwootStandIn chatwoot;
    private final ServerProduct product;
    private final Installation installation;
    private HubServer server;
    private final Person admin;

    private Hub(ServerProduct product, Path testbed) throws IOException, InterruptedException, SQLException {
        this.product = product;
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), product + "-");
        Path binaries = testbed.resolve("databases");
        try {
            hubDatabase = opened.add(
                    PostgresDatabase.in(folder.resolve("postgresql"), binaries, "hub-secret"), Database::close);
            callcenterDatabase =
                    opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "call-secret"), Database::close);
            bookFolder = BookFolder.in(folder.resolve("books"));
            bookTables = BookTables.in(callcenterDatabase);
            books = opened.add(PlayedBooks.writtenBy(Clock.systemUTC()), PlayedBooks::close);
            Issabel.moveIn(callcenterDatabase);
            issabelBefore = Issabel.state(callcenterDatabase);
            asterisk = opened.add(AmiPeer.start().knows("hub", "asterisk-secret"), AmiPeer::close);
            huggy = opened.add(HuggyStandIn.start(HUGGY_TOKEN), HuggyStandIn::close);
            chatwoot = opened.add(
                    ChatwootStandIn.start(hubDatabase.another("chatwoot"), CHATWOOT_TOKEN), ChatwootStandIn::close);
            installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                    .with("DB_URL", hubDatabase.address())
                    .with("DB_MYSQL", callcenterDatabase.address())
                    .with("DB_MAX_CONN", "5") // as many as Payara Server answers requests at a time
                    .with("MYSQL_MAX_CONN", "6")
                    .with("MYSQL_MIN_CONN", "4")
                    .with("AMI_SERVER", "127.0.0.1:" + asterisk.port())
                    .with("AMI_USER", "hub")
                    .with("AMI_PASSWORD", "asterisk-secret")
                    .with("AMI_BOOKS", bookFolder.address() + " " + bookTables.address())
                    .with("AMI_BOOKS_CEL_COLUMNS", Book.CEL.columns())
                    .with("AMI_BOOKS_CDR_COLUMNS", Book.CDR.columns())
                    .with("HUGGY_URL", huggy.url().toString())
                    .with("HUGGY_API_KEY", HUGGY_TOKEN)
                    .with("HUGGY_RATE", "5")
                    .with("CHATWOOT_URL", chatwoot.url().toString())
                    .with("CHATWOOT_TOKEN", CHATWOOT_TOKEN)
                    .with("CHATWOOT_DB_URL", chatwoot.databaseUrl())
                    .with("CHATWOOT_WEBHOOKS", "signed")
                    .with("CHATWOOT_WEBHOOK_SECRETS", "1=" + CHATWOOT_WEBHOOK_SECRET)
                    .with("APIREST_USER", "phones")
                    .with("APIREST_PASSWD", "phones-secret")
                    .with("DOC_USER", "docs")
                    .with("DOC_PASSWD", "docs-secret")
                    .with("GRAFANA_USER", GRAFANA_USER)
                    .with("GRAFANA_PASSWD", GRAFANA_PASSWORD)
                    .with("REQUEST_RATE", "1000") // all tests are one client
                    .with("REQUEST_BURST", "5000")
                    .with("SETUP_TOKEN", SETUP_TOKEN);
            server = HubServer.start(product, installation);
            opened.add(this, hub -> hub.server.close());
            admin = Person.first(this, SETUP_TOKEN, "dewi", "a long sentence about the sea");
        } catch (IOException | InterruptedException | SQLException | RuntimeException failure) {
            opened.close();
            throw failure;
        }
    }

    static Hub start(ServerProduct product, Path testbed) throws IOException, InterruptedException, SQLException {
        return new Hub(product, testbed);
    }

    public URI base() {
        return server.base();
    }

    public HubServer server() {
        return server;
    }

    /** Returns once a hub that was killed is there again; whoever was signed in still is. */
    void startAgain() throws IOException, InterruptedException {
        server = HubServer.start(product, installation);
    }

    /** The stand-in that the hub takes for Huggy. */
    public HuggyStandIn huggy() {
        return huggy;
    }

    /** The stand-in that the hub takes for Chatwoot. */
    public ChatwootStandIn chatwoot() {
        return chatwoot;
    }

    /** The administrator whom the setup token made. */
    public Person admin() {
        return admin;
    }

    public Database hubDatabase() {
        return hubDatabase;
    }

    public MariadbDatabase callcenterDatabase() {
        return callcenterDatabase;
    }

    /** Issabel's tables as they were when the hub came. */
    public Map<String, String> issabelBefore() {
        return issabelBefore;
    }

    /** Returns once the hub listens to its PBX and has looked at what is up there. */
    public void awaitAsteriskHeard() throws Exception {
        Eventually.seen(
                () -> admin.get("/api/v1/telephony/pbxs")
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("state"),
                "up"::equals);
    }

    public AmiPeer asterisk() {
        return asterisk;
    }

    /** What the PBX writes down of its calls. */
    PlayedBooks books() {
        return books;
    }

    /** Where the hub finds books in files. */
    BookFolder bookFolder() {
        return bookFolder;
    }

    /** Where the hub finds books in tables. */
    BookTables bookTables() {
        return bookTables;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base().resolve(path)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> sendAsync(HttpRequest.Builder request) {
        return http.sendAsync(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }

    @Override
    public void close() {
        opened.close();
    }
}
