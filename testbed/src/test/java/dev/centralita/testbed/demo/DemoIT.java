package dev.centralita.testbed.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.client.HubClient;
import dev.centralita.testbed.process.FreePort;
import dev.centralita.testbed.scenario.Eventually;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration from one start to the next; every test leaves it running. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoIT {

    private static final int MOST_MEGABYTES = 2500;

    private Path data;
    private int port;
    private Demonstration demonstration;

    @BeforeAll
    void start(@TempDir Path place) throws IOException, InterruptedException {
        data = place.resolve("data");
        port = FreePort.find();
        demonstration = Demonstration.started(data, port);
    }

    @AfterAll
    void stop() throws IOException, InterruptedException {
        if (demonstration != null) {
            demonstration.receives("TERM");
        }
    }

    @Test
    void credentials_are_for_their_owner_alone_and_open_the_hub() throws Exception {
        Path credentials = data.resolve("credentials.env");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(credentials)))
                .isEqualTo("rw-------");
        assertThat(askedWithTheKey("jobs/huggy-close").statusCode()).isEqualTo(200);
    }

    @Test
    void its_rules_are_at_work() throws Exception {
        assertThat(askedWithTheKey("jobs/chat-auto-resolve").body()).contains("\"enabled\":true");
        assertThat(askedWithTheKey("jobs/chat-auto-open").body()).contains("\"enabled\":true");
    }

    @Test
    void its_floor_is_alive_and_its_calls_are_kept() throws Exception {
        String floor = Eventually.seen(
                () -> askedWithTheKey("telephony/floor").body(),
                seen -> seen.contains("\"queue\":\"ventas\"") && seen.contains("\"state\":\"talking\""));
        String calls = Eventually.seen(
                () -> askedWithTheKey("telephony/calls").body(),
                seen -> seen.contains("\"disposition\":\"abandoned\""));

        assertThat(floor).contains("\"queue\":\"ventas\"", "\"state\":\"talking\"");
        assertThat(calls).contains("\"disposition\":\"abandoned\"");
    }

    @Test
    void its_pbx_lists_its_devices() throws Exception {
        String spare = "\"state\":\"free\",\"trunk\":\"" + PlayedFloor.SPARE_LINE + "\"";

        String floor = Eventually.seen(() -> askedWithTheKey("telephony/floor").body(), seen -> seen.contains(spare));

        assertThat(floor).contains(spare);
    }

    @Test
    void all_of_it_together_stays_below_two_and_a_half_gigabytes() throws Exception {
        assertThat(demonstration.residentMegabytes()).isPositive().isLessThan(MOST_MEGABYTES);
    }

    @Test
    void a_second_one_on_the_same_data_ends_with_a_sentence() throws Exception {
        Demonstration second = Demonstration.launched("second", data, FreePort.find());

        assertThat(second.exitCode()).isEqualTo(1);
        assertThat(second.said()).contains("The demonstration already runs with the data in " + data);
    }

    @Test
    void another_one_on_the_same_port_ends_with_a_sentence() throws Exception {
        Demonstration other = Demonstration.launched("other", data.resolveSibling("elsewhere"), port);

        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.said()).contains("Port " + port + " is in use");
    }

    @Test
    void when_it_is_stopped_no_process_stays_and_the_next_start_has_the_same_data() throws Exception {
        demonstration.receives("INT");
        assertThat(demonstration.family()).isEmpty();

        demonstration = Demonstration.started(data, port);

        assertThat(askedWithTheKey("jobs/huggy-close").statusCode()).isEqualTo(200);
    }

    @Test
    void stopped_while_it_still_starts_it_leaves_no_process() throws Exception {
        Demonstration early = Demonstration.starting(data.resolveSibling("early"), FreePort.find());

        early.receives("TERM");

        assertThat(early.family()).isEmpty();
        assertThat(early.said()).doesNotContain("could not start");
    }

    @Test
    void after_a_kill_the_next_start_ends_what_was_left_and_has_the_same_data() throws Exception {
        demonstration.receives("KILL");
        List<Long> left =
                demonstration.family().stream().map(ProcessHandle::pid).toList();

        demonstration = Demonstration.started(data, port);

        assertThat(left).isNotEmpty();
        assertThat(demonstration.family()).extracting(ProcessHandle::pid).doesNotContainAnyElementsOf(left);
        assertThat(askedWithTheKey("jobs/huggy-close").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> askedWithTheKey(String path) throws IOException, InterruptedException {
        String key = Credentials.in(data.resolve("credentials.env"))
                .find("CENTRALITA_API_KEY")
                .orElseThrow();
        HubClient hub = new HubClient(URI.create("http://localhost:" + port));
        return hub.send(hub.request(path).header("x-api-key", key));
    }
}
