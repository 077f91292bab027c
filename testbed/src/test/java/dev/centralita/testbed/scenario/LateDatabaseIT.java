package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.database.Database;
import dev.centralita.testbed.database.PostgresDatabase;
import dev.centralita.testbed.process.FreePort;
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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The smallest installation, without telephony, whose database comes up after the server. */
class LateDatabaseIT {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Opened opened = new Opened();
    private Path folder;
    private Path testbed;
    private HubServer server;
    private int port;

    @BeforeEach
    void startServerAlone() throws Exception {
        testbed = Path.of(System.getProperty("centralita.testbed.folder", "target"));
        folder = Files.createTempDirectory(Files.createDirectories(testbed.resolve("hubs")), "late-database-");
        port = FreePort.find();
        Installation installation = Installation.in(folder.resolve("server"), testbed.resolve("distributions"))
                .with("DB_URL", PostgresDatabase.address("hub-secret", port));
        server = opened.add(
                HubServer.startWithoutDatabases(
                        ServerProduct.named(System.getProperty("centralita.testbed.server", "micro")), installation),
                HubServer::close);
    }

    @AfterEach
    void stop() {
        opened.close();
    }

    @Test
    void the_hub_says_what_it_waits_for_and_goes_on_by_itself() throws Exception {
        HttpResponse<String> waiting = get("/health/ready");
        assertThat(waiting.statusCode()).isEqualTo(503);
        assertThat(waiting.body()).contains("hub database", "DOWN", "no connection");
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/api/v1/setup").statusCode()).isEqualTo(503);

        opened.add(
                PostgresDatabase.in(folder.resolve("postgresql"), testbed.resolve("databases"), "hub-secret", port),
                Database::close);

        HttpResponse<String> ready = Eventually.seen(() -> get("/health/ready"), answer -> answer.statusCode() == 200);
        assertThat(ready.statusCode()).as(ready.body()).isEqualTo(200);
        assertThat(get("/api/v1/setup").statusCode()).isEqualTo(200);
        assertThat(Eventually.seen(() -> server.log(), log -> log.contains("nobody can sign in yet")))
                .contains("nobody can sign in yet", "telephony is off: DB_MYSQL is not set");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        URI address = server.base().resolve(path);
        return http.send(
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
    }
}
