package dev.centralita.testbed.huggy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Fault.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in driven as a script drives it. */
class ControlPanelTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final HuggyStandIn huggy = HuggyStandIn.start(Desks.TOKEN);

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Test
    void chats_are_sown() throws Exception {
        assertThat(post("seed", "{\"agents\": [157100], \"chats\": 30, \"staleShare\": 1}")
                        .statusCode())
                .isEqualTo(204);

        assertThat(huggy.chats()).hasSize(30).allMatch(chat -> chat.agent() == 157100);
        assertThat(get("counts").body()).contains("\"chats\":30", "\"open\":30", "\"closed\":0");
    }

    @Test
    void faults_come_by_share() throws Exception {
        post("faults", "[{\"kind\": \"SERVER_ERROR\", \"share\": 1, \"on\": \"LIST\"}]");

        assertThat(list().statusCode()).isEqualTo(500);
        assertThat(list().statusCode()).isEqualTo(500);
        post("faults", "[]");
        assertThat(list().statusCode()).isEqualTo(200);
    }

    @Test
    void faults_come_one_by_one() throws Exception {
        post("faults", "[{\"kind\": \"TOO_MANY\", \"retryAfter\": 7, \"next\": 1}]");

        assertThat(list()).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
        });
        assertThat(list().statusCode()).isEqualTo(200);
    }

    @Test
    void a_limit_is_kept_and_counted() throws Exception {
        post("limit", "{\"perSecond\": 0.001, \"store\": 1, \"tellsWhen\": true}");

        assertThat(list().statusCode()).isEqualTo(200);
        assertThat(list().statusCode()).isEqualTo(429);
        assertThat(get("counts").body()).contains("\"refusedByLimit\":1");
    }

    @Test
    void a_customer_writes() throws Exception {
        huggy.holds(new Chat(7, 157100, "", "", 0, ChatForm.PLAIN, Instant.EPOCH, Instant.EPOCH, Author.AGENT, null));

        post("customers", "{\"chat\": 7}");

        assertThat(huggy.chat(7).orElseThrow().lastMessageAt()).isAfter(Instant.EPOCH);
    }

    @Test
    void closings_are_told() throws Exception {
        huggy.holds(new Chat(7, 157100, "", "", 0, ChatForm.PLAIN, Instant.EPOCH, Instant.EPOCH, Author.AGENT, null));

        HttpResponse<String> closed = HTTP.send(
                api("/chats/7/close")
                        .PUT(BodyPublishers.ofString("{\"tabulation\": 41}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(closed.statusCode()).isEqualTo(200);
        assertThat(get("closings").body()).contains("\"chat\":7", "\"tabulation\":41");
    }

    @Test
    void everything_is_forgotten_at_once() throws Exception {
        huggy.holds(new Chat(7, 157100, "", "", 0, ChatForm.PLAIN, Instant.EPOCH, Instant.EPOCH, Author.AGENT, null));
        huggy.suffers(Fault.of(Kind.FORBIDDEN, 1));

        post("reset", "");

        assertThat(list().body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "faults | [{\"kind\": \"GREMLINS\"}]",
                "faults | [{}]",
                "faults | no JSON",
                "seed   | {\"chats\": 5}",
                "seed   | {\"agents\": [1], \"chats\": 5, \"allowed\": \"3 days\"}"
            })
    void what_makes_no_sense_is_refused(String what, String json) throws Exception {
        assertThat(post(what, json).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> list() throws IOException, InterruptedException {
        return HTTP.send(api("/chats?agent=157100&page=0").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(huggy.url() + path)).header("Authorization", "Bearer " + Desks.TOKEN);
    }

    private HttpResponse<String> get(String what) throws IOException, InterruptedException {
        return HTTP.send(HttpRequest.newBuilder(panel(what)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String what, String json) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(panel(what))
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    private URI panel(String what) {
        return huggy.url().resolve("/standin/" + what);
    }
}
