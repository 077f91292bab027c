package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.chatwoot.ChatwootStandIn;
import dev.centralita.testbed.chatwoot.Status;
import dev.centralita.testbed.chatwoot.Talk;
import dev.centralita.testbed.chatwoot.Voice;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Chatwoot tells of its own accord, on the deployed hub. */
@ExtendWith(RunningHub.class)
class WebhooksIT {

    private static final String NEVER = "0 0 1 1 *";

    private final Hub hub;
    private final ChatwootStandIn chatwoot;

    WebhooksIT(Hub hub) {
        this.hub = hub;
        this.chatwoot = hub.chatwoot();
    }

    @Test
    void a_customer_who_writes_is_noticed_although_no_job_is_due() throws Exception {
        String job = Json.createObjectBuilder()
                .add("name", "told")
                .add("task", "chat_auto_open")
                .add("schedule", NEVER)
                .add("zone", "UTC")
                .add("alarm", false)
                .build()
                .toString();
        assertThat(hub.admin().act("POST", "/api/v1/jobs", job).statusCode()).isEqualTo(201);
        Instant now = Clock.systemUTC().instant();
        long talk = chatwoot.holds(Talk.pending(now.minus(Duration.ofHours(2)))
                .then(Voice.CUSTOMER, now.minus(Duration.ofHours(2)))
                .then(Voice.AGENT, now.minus(Duration.ofHours(1))));
        chatwoot.tells(hub.base().resolve("/webhooks/chatwoot/1"), Hub.CHATWOOT_WEBHOOK_SECRET);

        chatwoot.says(talk, Voice.CUSTOMER);

        assertThat(Eventually.seen(
                        () -> chatwoot.standing(talk).orElseThrow().status(), status -> status == Status.OPEN))
                .isEqualTo(Status.OPEN);
        assertThat(hub.admin().get("/api/v1/jobs/told/runs").getJsonArray("items"))
                .extracting(JsonValue::asJsonObject)
                .extracting(run -> run.getString("trigger"))
                .contains("news");
    }

    @ParameterizedTest(name = "{0} with {1} bytes is answered with {2}")
    @CsvSource({
        "/webhooks/chatwoot/1, 30, 401",
        "/webhooks/chatwoot/2, 30, 404",
        "/webhooks/huggy/1, 30, 404",
        "/webhooks, 30, 404",
        "/webhooks/chatwoot/1, 1100000, 413"
    })
    void what_is_not_believed_is_refused(String address, int size, int status)
            throws IOException, InterruptedException {
        HttpRequest.Builder letter = HttpRequest.newBuilder(hub.base().resolve(address))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"event\":\"" + "x".repeat(size) + "\"}"));

        assertThat(hub.send(letter).statusCode()).isEqualTo(status);
    }
}
