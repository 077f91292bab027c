package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningHub.class)
class HealthIT {

    private final Hub hub;

    HealthIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void the_hub_is_up_with_both_databases() throws Exception {
        HttpResponse<String> answer = hub.get("/health/db");

        assertThat(answer.statusCode()).isEqualTo(200);
        System.out.println(answer.body());
    }
}
