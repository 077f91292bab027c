package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What balancers, monitors and the console learn about the parts. */
@ExtendWith(RunningHub.class)
class HealthIT {

    private final Hub hub;

    HealthIT(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/health/db"})
    void a_probe_finds_the_hub_well(String address) throws Exception {
        HttpResponse<String> answer = hub.get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(read(answer).getString("status")).isEqualTo("UP");
    }

    @Test
    void both_databases_are_looked_at() throws Exception {
        assertThat(read(hub.get("/health/db")).getJsonArray("checks").getValuesAs(JsonObject.class))
                .extracting(check -> check.getString("name"))
                .containsExactlyInAnyOrder("hub database", "callcenter database");
    }

    @Test
    void the_console_learns_since_when_each_part_is_as_it_is() throws Exception {
        JsonObject health = hub.admin().get("/api/v1/health");

        assertThat(health.getJsonArray("parts").getValuesAs(JsonObject.class))
                .filteredOn(part -> part.getString("part").equals("hub database"))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.getString("state")).isEqualTo("up");
                    assertThat(part.getString("since")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
                    assertThat(part.get("heldBack")).isEqualTo(JsonValue.NULL);
                });
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
