package dev.centralita.testbed.killable;

import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.MariadbDatabase;
import dev.centralita.testbed.database.PostgresDatabase;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** The deployed hub with databases of its own, and somebody who may do everything there. */
public abstract class KillableHub implements AutoCloseable {

    private static final String SETUP_TOKEN = "setup-token-of-a-hub-that-is-killed";
    private static final String USER = "rosa";
    private static final String PASSWORD = "whoever comes back goes on";
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    protected final Opened opened = new Opened();
    protected final HttpClient http = HttpClient.newHttpClient();
    protected final Path folder;
    protected final PostgresDatabase database;
    /** With databases and a first user, and nothing else yet. */
    protected final Installation plain;

    private final ServerProduct product;

    private Installation installation;
    private HubServer server;
    private String cookie = "";
    private String csrf = "";

    protected KillableHub(String name) throws IOException, InterruptedException {
        Path testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        Path binaries = testbed.resolve("databases");
        folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), name + "-");
        product = ServerProduct.named(System.getProperty("centralita.testbed.server", "micro"));
        database =
                opened.add(PostgresDatabase.in(folder.resolve("postgresql"), binaries, "hub-secret"), Database::close);
        Database callcenter =
                opened.add(MariadbDatabase.in(folder.resolve("mariadb"), binaries, "call-secret"), Database::close);
        plain = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", database.address())
                .with("DB_MYSQL", callcenter.address())
                .with("SETUP_TOKEN", SETUP_TOKEN)
                .with("NODE_NAME", name);
    }

    protected final void begin(Installation wanted) throws IOException, InterruptedException {
        installation = wanted;
        server = HubServer.start(product, installation);
        opened.add(this, hub -> hub.server.close());
        post(
                "/api/v1/setup",
                object().add("token", SETUP_TOKEN)
                        .add("name", USER)
                        .add("displayName", "Rosa")
                        .add("password", PASSWORD));
        HttpResponse<String> answer = ask(
                "POST",
                "/api/v1/session",
                object().add("user", USER).add("password", PASSWORD).build());
        cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        csrf = json(answer).getString("csrfToken");
    }

    public final HubServer server() {
        return server;
    }

    /** Ends the server as a power cut would, and starts it anew on what it left. */
    public final void killAndRestart() throws IOException, InterruptedException {
        server.kill();
        server = HubServer.start(product, installation);
    }

    /** Asks for a run that may act on as many as it finds; the run's number. */
    public final long run(String job, String mode) throws IOException, InterruptedException {
        return ordered(job, object().add("mode", mode));
    }

    public final long runOnPreview(String job, long preview) throws IOException, InterruptedException {
        return ordered(job, object().add("mode", "act").add("basis", preview).add("only", "previewed"));
    }

    private long ordered(String job, JsonObjectBuilder order) throws IOException, InterruptedException {
        return id(post("/api/v1/jobs/" + job + "/runs", order.add("override", true)));
    }

    /** The run once it is over. */
    public final JsonObject ended(long run) throws IOException, InterruptedException {
        return await(() -> {
            JsonObject now = get("/api/v1/runs/" + run);
            return List.of("queued", "running").contains(now.getString("state")) ? null : now;
        });
    }

    public final JsonObject get(String path) throws IOException, InterruptedException {
        return json(ask("GET", path, null));
    }

    public final JsonObject post(String path, JsonObjectBuilder body) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask("POST", path, body.build());
        return answer.body().isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : json(answer);
    }

    public static JsonObjectBuilder object() {
        return Json.createObjectBuilder();
    }

    /** The number of a run as it is told. */
    public static long id(JsonObject run) {
        return run.getJsonNumber("id").longValue();
    }

    /** What the look gives as soon as it gives anything. */
    public static <T> T await(Callable<T> look) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            T seen = look.call();
            while (seen == null) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("nothing came of it within " + PATIENCE);
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

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    @Override
    public final void close() {
        opened.close();
    }
}
