package dev.centralita.testbed.prometheus;

import dev.centralita.testbed.process.ChildProcess;
import dev.centralita.testbed.process.FreePort;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Prometheus with the configuration that we ship, but for the hub's address and its patience. */
public final class PrometheusServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChildProcess process;
    private final int port;

    private PrometheusServer(ChildProcess process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Runs in the folder and reads from the hub. */
    public static PrometheusServer reading(URI hub, Path folder) throws IOException, InterruptedException {
        String shipped = Files.readString(ShippedRules.FOLDER.resolve("prometheus.yml"));
        Path configuration = Files.writeString(
                folder.resolve("prometheus.yml"),
                shipped.replace("hub:8080", hub.getAuthority()).replace("_interval: 15s", "_interval: 1s"));
        Files.createDirectories(folder.resolve("rules"));
        Files.copy(ShippedRules.RULES, folder.resolve("rules/centralita.yml"));
        int port = FreePort.find();
        PrometheusServer server = new PrometheusServer(
                ChildProcess.start(
                        "prometheus",
                        folder,
                        List.of(
                                InstalledPrometheus.SERVER.toString(),
                                "--config.file=" + configuration.toAbsolutePath(),
                                "--storage.tsdb.path=" + folder.resolve("data").toAbsolutePath(),
                                "--web.listen-address=127.0.0.1:" + port),
                        Map.of()),
                port);
        try {
            server.process.await(server::isReady, PATIENCE);
        } catch (IOException failure) {
            server.close();
            throw failure;
        }
        return server;
    }

    /** The answer to an expression of PromQL: its series with their values. */
    public List<JsonObject> ask(String expression) throws IOException, InterruptedException {
        return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .getJsonObject("data")
                .getJsonArray("result")
                .getValuesAs(JsonObject.class);
    }

    /** The state of each place that it reads from. */
    public List<JsonObject> targets() throws IOException, InterruptedException {
        return get("/api/v1/targets")
                .getJsonObject("data")
                .getJsonArray("activeTargets")
                .getValuesAs(JsonObject.class);
    }

    /** Every alert's rule and how judging it went. */
    public List<JsonObject> rules() throws IOException, InterruptedException {
        return get("/api/v1/rules").getJsonObject("data").getJsonArray("groups").getValuesAs(JsonObject.class).stream()
                .flatMap(group -> group.getJsonArray("rules").getValuesAs(JsonObject.class).stream())
                .toList();
    }

    private JsonObject get(String address) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(address);
        if (answer.statusCode() != 200) {
            throw new IOException(address + " was answered with " + answer.statusCode() + ": " + answer.body());
        }
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> send(String address) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
    }

    private boolean isReady() {
        try {
            return send("/-/ready").statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.stop(Duration.ofSeconds(10));
    }
}
