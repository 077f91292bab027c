package dev.centralita.testbed.rules;

import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.process.Opened;
import dev.centralita.testbed.server.HubServer;
import dev.centralita.testbed.server.Installation;
import dev.centralita.testbed.server.ServerProduct;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * The hub in the place of the call-centre service: its crontab file, its settings and nothing else, with Chatwoot's
 * stand-in behind it, all to itself, so that it may be killed at any moment.
 */
final class CallCentreHub implements AutoCloseable {

    private static final String CHAT_TOKEN = "chat-token-of-the-call-centre-0001";
    private static final String SETUP_TOKEN = "setup-token-of-the-call-centre-001";
    private static final String PASSWORD = "somebody answers every customer";
    private static final String RATE = Integer.toString(Integer.getInteger("rules.rate", 1000));
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** As the call-centre service shipped it, but for the schedules, so that nothing starts by itself. */
    private static final String CRONTAB = """
            [{"schedule": "0 0 1 1 *", "task": "chat_auto_resolve", "enabled": true},
             {"schedule": "0 0 1 1 *", "task": "chat_auto_open", "enabled": true}]
            """;

    private final Opened opened = new Opened();
    private final HttpClient http = HttpClient.newHttpClient();
    private final ChatwootStandIn chatwoot;
    private final Database database;
    private final ServerProduct product;
    private final Installation installation;

    private HubServer server;
    private String cookie = "";
    private String csrf = "";

    private CallCentreHub() throws IOException, InterruptedException, SQLException {
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "rules-");
        Path binaries = testbed.resolve("databases");
        product = ServerProduct.named(System.getProperty("centralita.testbed.server", "micro"));
        PostgresDatabase postgres =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "hub-secret"), Database::close);
        database = postgres;
        Database callcenter =
                opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "call-secret"), Database::close);
        ReadableDatabase chats = postgres.another("chatwoot");
        chatwoot = opened.add(ChatwootStandIn.start(chats, CHAT_TOKEN), ChatwootStandIn::close);
        liveElsewhere(chats);
        Path crontab = Files.writeString(folder.resolve("crontab.json"), CRONTAB);
        installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", database.address())
                .with("DB_MYSQL", callcenter.address())
                .with("DB_POSTGRES", chatwoot.databaseUrl())
                .with("PGSQL_MAX_CONN", "8")
                .with("PGSQL_MIN_CONN", "1")
                .with("CHAT_TOKEN", CHAT_TOKEN)
                .with("CHAT_TOGGLE_URL", chatwoot.toggleUrl())
                .with("CHAT_NEWMSG_URL", chatwoot.messagesUrl())
                .with("CHATWOOT_RATE", RATE)
                .with("CHATWOOT_WEBHOOKS", "unsigned")
                .with("DOC_USER", "docs")
                .with("DOC_PASSWD", "docs:secret")
                .with("CRONTAB_FILE", crontab.toString())
                .with("SETUP_TOKEN", SETUP_TOKEN)
                .with("NODE_NAME", "call-centre");
        server = HubServer.start(product, installation);
        opened.add(this, hub -> hub.server.close());
        post(
                "/api/v1/setup",
                object().add("token", SETUP_TOKEN)
                        .add("name", "rosa")
                        .add("displayName", "Rosa")
                        .add("password", PASSWORD));
        signIn();
        await(() -> get("/api/v1/housekeeping/rules").getJsonArray("items").size() < 2 ? null : true);
    }

    static CallCentreHub start() throws IOException, InterruptedException, SQLException {
        return new CallCentreHub();
    }

    /** The stand-in begins to count anew, so what was done under the same numbers is forgotten. */
    void newDay() throws SQLException {
        chatwoot.reset();
        execute(database, "delete from rule_errand; delete from rule_note");
    }

    /** Chatwoot's database keeps another time than Chatwoot writes. */
    private static void liveElsewhere(ReadableDatabase chats) throws SQLException {
        execute(chats, "alter database chatwoot set timezone to 'Asia/Tokyo'");
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(
                "POST",
                "/api/v1/session",
                object().add("user", "rosa").add("password", PASSWORD).build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        csrf = json(answer).getString("csrfToken");
    }

    /** Chatwoot tells the hub what happens, until the next day. */
    void listensToChatwoot() {
        chatwoot.tells(server.base().resolve("/webhooks/chatwoot/1"), null);
    }

    ChatwootStandIn chatwoot() {
        return chatwoot;
    }

    /** Ends the server as a power cut would, and starts it anew on what it left. */
    void killAndRestart() throws IOException, InterruptedException {
        server.kill();
        server = HubServer.start(product, installation);
    }

    /** The old address, opened by a name and a password. */
    HttpResponse<String> cron(String task, String credentials) throws IOException, InterruptedException {
        return http.send(cronRequest(task, credentials), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> cronMeanwhile(String task) {
        return http.sendAsync(cronRequest(task, "docs:docs:secret"), BodyHandlers.ofString());
    }

    private HttpRequest cronRequest(String task, String credentials) {
        String encoded = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(server.base().resolve("/cron/" + task))
                .timeout(Duration.ofMinutes(3))
                .header("Authorization", "Basic " + encoded)
                .build();
    }

    /** Asks for a run that may act on as many as it finds; the run's number. */
    long run(String job, String mode) throws IOException, InterruptedException {
        return id(
                post("/api/v1/jobs/" + job + "/runs", object().add("mode", mode).add("override", true)));
    }

    long runOnPreview(String job, long preview) throws IOException, InterruptedException {
        return id(post(
                "/api/v1/jobs/" + job + "/runs",
                object().add("mode", "act").add("basis", preview).add("override", true)));
    }

    long undo(long run) throws IOException, InterruptedException {
        return id(post("/api/v1/runs/" + run + "/undo", object()));
    }

    /** The run once it is over. */
    JsonObject ended(long run) throws IOException, InterruptedException {
        return await(() -> {
            JsonObject now = get("/api/v1/runs/" + run);
            return List.of("queued", "running").contains(now.getString("state")) ? null : now;
        });
    }

    JsonObject get(String path) throws IOException, InterruptedException {
        return json(ask("GET", path, null));
    }

    JsonObject post(String path, JsonObjectBuilder body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("POST", path, body.build());
        return answer.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : json(answer);
    }

    static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }

    /** What the look gives as soon as it gives anything. */
    static <T> T await(Callable<T> look) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        try {
            T seen = look.call();
            while (seen == null) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("nothing came of it within four minutes");
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
                seen = look.call();
            }
            return seen;
        } catch (IOException | InterruptedException | RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
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

    private static long id(JsonObject run) {
        return run.getJsonNumber("id").longValue();
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Override
    public void close() {
        opened.close();
    }
}
