package dev.centralita.testbed.closer;

import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.huggy.HuggyStandIn;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The deployed hub, its databases and Huggy's stand-in, all to itself, so that it may be killed at any moment. */
final class CloserAtWork implements AutoCloseable {

    static final List<Long> AGENTS = List.of(157100L, 157101L, 157102L, 157103L, 157104L);

    private static final String HUGGY_TOKEN = "fedcba9876543210fedcba9876543210";
    private static final String SETUP_TOKEN = "setup-token-of-the-closer-at-work-01";
    private static final String PASSWORD = "nobody tends these chats";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Opened opened = new Opened();
    private final HttpClient http = HttpClient.newHttpClient();
    private final HuggyStandIn huggy;
    private final Database database;
    private final ServerProduct product;
    private final Installation installation;

    private HubServer server;
    private String cookie = "";
    private String csrf = "";

    private CloserAtWork() throws IOException, InterruptedException {
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "closer-");
        Path binaries = testbed.resolve("databases");
        product = ServerProduct.named(System.getProperty("centralita.testbed.server", "micro"));
        huggy = opened.add(HuggyStandIn.start(HUGGY_TOKEN), HuggyStandIn::close);
        database =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "hub-secret"), Database::close);
        Database callcenter =
                opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "call-secret"), Database::close);
        predecessorsAgents();
        installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", database.address())
                .with("DB_MYSQL", callcenter.address())
                .with("HUGGY_URL", huggy.url().toString())
                .with("HUGGY_API_KEY", HUGGY_TOKEN)
                .with("HUGGY_RATE", "250")
                .with("HUGGY_CONCURRENCY", "8")
                .with("HUGGY_LONGEST_WAIT", "PT0.2S")
                .with("SETUP_TOKEN", SETUP_TOKEN)
                .with("NODE_NAME", "closer-at-work");
        server = HubServer.start(product, installation);
        opened.add(this, hub -> hub.server.close());
        ask(
                "POST",
                "/api/v1/setup",
                Json.createObjectBuilder()
                        .add("token", SETUP_TOKEN)
                        .add("name", "rosa")
                        .add("displayName", "Rosa")
                        .add("password", PASSWORD)
                        .build());
        signIn();
    }

    static CloserAtWork start() throws IOException, InterruptedException {
        return new CloserAtWork();
    }

    private void predecessorsAgents() throws IOException {
        execute("create table usuarios (userid varchar(255), cargo varchar(255))");
        execute("insert into usuarios values (null, 'vendedor'), ('maria', 'vendedor'), ('157900', 'gerente')");
        for (long agent : AGENTS) {
            execute("insert into usuarios values ('" + agent + "', 'vendedor')");
        }
    }

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(
                "POST",
                "/api/v1/session",
                Json.createObjectBuilder()
                        .add("user", "rosa")
                        .add("password", PASSWORD)
                        .build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        csrf = json(answer).getString("csrfToken");
    }

    HuggyStandIn huggy() {
        return huggy;
    }

    HubServer server() {
        return server;
    }

    /** Ends the server as a power cut would, and starts it anew on what it left. */
    void killAndRestart() throws IOException, InterruptedException {
        server.kill();
        server = HubServer.start(product, installation);
    }

    /** Asks for a run that may act on as many as it finds; the run's number. */
    long run(String mode) throws IOException, InterruptedException {
        return run(Json.createObjectBuilder()
                .add("mode", mode)
                .add("override", true)
                .build());
    }

    long runOnPreview(long preview) throws IOException, InterruptedException {
        return run(Json.createObjectBuilder()
                .add("mode", "act")
                .add("basis", preview)
                .add("only", "previewed")
                .add("override", true)
                .build());
    }

    private long run(JsonObject order) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("POST", "/api/v1/jobs/huggy-close/runs", order);
        return json(answer).getJsonNumber("id").longValue();
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return json(ask("GET", path, null));
    }

    /** The run once it is over. */
    JsonObject ended(long run) throws Exception {
        return await(
                () -> {
                    JsonObject now = get("/api/v1/runs/" + run);
                    return List.of("queued", "running").contains(now.getString("state")) ? null : now;
                },
                Duration.ofMinutes(3));
    }

    /** So that nothing starts by itself. */
    void pauseTheSchedule() throws IOException, InterruptedException {
        ask(
                "POST",
                "/api/v1/jobs/huggy-close/pause",
                Json.createObjectBuilder()
                        .add("reason", "runs are asked for by hand")
                        .add("until", Instant.now().plus(Duration.ofDays(1)).toString())
                        .build());
    }

    /** What the look gives as soon as it gives anything. */
    static <T> T await(Callable<T> look, Duration atMost) throws Exception {
        long end = System.nanoTime() + atMost.toNanos();
        T seen = look.call();
        while (seen == null) {
            if (System.nanoTime() > end) {
                throw new AssertionError("nothing came of it within " + atMost);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            seen = look.call();
        }
        return seen;
    }

    List<LoggedClosing> log() throws IOException {
        List<LoggedClosing> rows = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from logs_fechamento_chamados order by id")) {
            while (row.next()) {
                rows.add(LoggedClosing.of(row));
            }
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
        return rows;
    }

    void execute(String sql) throws IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    private HttpResponse<String> ask(String method, String path, JsonObject body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.base().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie).header("X-CSRF-Token", csrf);
        }
        HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer;
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Override
    public void close() {
        opened.close();
    }
}
