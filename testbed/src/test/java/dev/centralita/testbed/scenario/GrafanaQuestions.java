package dev.centralita.testbed.scenario;

import dev.centralita.testbed.grafana.DashboardCheck;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Asks the hub as a Grafana does that knows its name and password. */
record GrafanaQuestions(Hub hub) implements DashboardCheck.DataSource {

    @Override
    public HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return hub.send(to(address));
    }

    CompletableFuture<HttpResponse<String>> ask(String address) {
        return hub.sendAsync(to(address));
    }

    HttpResponse<String> post(String address, String body) throws IOException, InterruptedException {
        return hub.send(to(address).POST(BodyPublishers.ofString(body)));
    }

    @Override
    public String figures() throws IOException, InterruptedException {
        return hub.get("/metrics").body();
    }

    JsonArray rows(String address) throws IOException, InterruptedException {
        try (JsonReader reader = Json.createReader(new StringReader(get(address).body()))) {
            return reader.readArray();
        }
    }

    private HttpRequest.Builder to(String address) {
        String known = Hub.GRAFANA_USER + ":" + Hub.GRAFANA_PASSWORD;
        return HttpRequest.newBuilder(hub.base().resolve("/api/v1/grafana" + address))
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(known.getBytes(StandardCharsets.UTF_8)));
    }
}
