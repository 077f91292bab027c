package dev.centralita.testbed.client;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One person at the hub; signed in after {@link #signIn}. */
public final class HubClient {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI api;
    private @Nullable String csrfToken;

    public HubClient(URI base) {
        api = base.resolve("/api/v1/");
    }

    /** Makes the first administrator, unless somebody exists already. */
    public void setUp(String token, String name, String password) throws IOException, InterruptedException {
        if (get("setup").getBoolean("needed")) {
            post(
                    "setup",
                    Json.createObjectBuilder()
                            .add("token", token)
                            .add("name", name)
                            .add("displayName", name)
                            .add("password", password)
                            .build());
        }
    }

    public void signIn(String name, String password) throws IOException, InterruptedException {
        JsonObject session = post(
                "session",
                Json.createObjectBuilder()
                        .add("user", name)
                        .add("password", password)
                        .build());
        csrfToken = session.getString("csrfToken");
    }

    /** A new key for programs, shown this once. */
    public String createApiKey(String name, String role) throws IOException, InterruptedException {
        JsonObject wanted = Json.createObjectBuilder()
                .add("name", name)
                .add("role", role)
                .add(
                        "areas",
                        Json.createArrayBuilder()
                                .add("jobs")
                                .add("housekeeping")
                                .add("telephony"))
                .build();
        return post("api-keys", wanted).getString("key");
    }

    /** Lets a job that the hub made at its first start run by its schedule. */
    public void switchOn(String job) throws IOException, InterruptedException {
        put(
                "jobs/" + job,
                Json.createObjectBuilder(get("jobs/" + job))
                        .add("enabled", true)
                        .build());
    }

    public JsonObject get(String path) throws IOException, InterruptedException {
        return body(send(request(path).GET()));
    }

    public JsonObject post(String path, JsonObject body) throws IOException, InterruptedException {
        return body(send(request(path).POST(BodyPublishers.ofString(body.toString()))));
    }

    public JsonObject put(String path, JsonObject body) throws IOException, InterruptedException {
        return body(send(request(path).PUT(BodyPublishers.ofString(body.toString()))));
    }

    /** Any request below {@code /api/v1/}, whatever its answer. */
    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** A request below {@code /api/v1/} that carries what a signed-in person's carries. */
    public HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json");
        return csrfToken == null ? request : request.header("X-CSRF-Token", csrfToken);
    }

    private static JsonObject body(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.request().method() + " " + answer.uri() + " was answered with "
                    + answer.statusCode() + ": " + answer.body());
        }
        if (answer.body().isEmpty()) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
