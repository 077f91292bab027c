package dev.centralita.testbed.chatwoot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.database.ReadableDatabase;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Fault.Kind;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The stand-in does to conversations what Chatwoot does. */
@ExtendWith(RunningChatwoot.class)
class ChatwootStandInTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final String TOKEN = "stand-in-token";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ChatwootStandIn chatwoot;

    ChatwootStandInTest(ReadableDatabase database) throws SQLException {
        chatwoot = ChatwootStandIn.start(database, TOKEN, Clock.fixed(NOON, ZoneOffset.UTC));
        chatwoot.reset();
    }

    @AfterEach
    void stop() {
        chatwoot.close();
    }

    @Test
    void a_change_of_status_is_told_in_the_conversation_and_counts_as_activity() throws Exception {
        long talk = chatwoot.holds(
                Talk.begun(Status.PENDING, NOON.minusSeconds(7200)).then(Voice.AGENT, NOON.minusSeconds(3600)));

        JsonObject toggled = json(post(talk, "toggle_status", "{\"status\":\"resolved\"}"));

        assertThat(toggled.getJsonObject("payload").getString("current_status")).isEqualTo("resolved");
        assertThat(chatwoot.standing(talk).orElseThrow().status()).isEqualTo(Status.RESOLVED);
        assertThat(chatwoot.standing(talk).orElseThrow().said())
                .last()
                .asString()
                .startsWith("NOTICE");
        assertThat(json(get(talk, "")).getInt("last_activity_at")).isEqualTo(NOON.getEpochSecond());
        assertThat(chatwoot.counts().moves()).containsEntry(talk, 1);
    }

    @Test
    void labels_are_replaced_as_chatwoot_does() throws Exception {
        long talk = chatwoot.holds(Talk.begun(Status.OPEN, NOON).labelled("vip"));

        post(talk, "labels", "{\"labels\":[\"reclamo\"]}");

        assertThat(chatwoot.standing(talk).orElseThrow().labels()).containsExactly("reclamo");
    }

    @Test
    void a_customer_reopens_what_was_resolved_and_waits_until_a_person_answers() throws Exception {
        long talk = chatwoot.holds(
                Talk.begun(Status.RESOLVED, NOON.minusSeconds(7200)).then(Voice.AGENT, NOON.minusSeconds(3600)));

        chatwoot.says(talk, Voice.CUSTOMER);

        assertThat(json(get(talk, "")).getString("status")).isEqualTo("open");
        assertThat(json(get(talk, "")).getInt("waiting_since")).isEqualTo(NOON.getEpochSecond());
        post(talk, "messages", "{\"content\":\"a note\",\"private\":true}");
        assertThat(json(get(talk, "")).getInt("waiting_since")).isEqualTo(NOON.getEpochSecond());
        post(talk, "messages", "{\"content\":\"an answer\"}");
        assertThat(json(get(talk, "")).getInt("waiting_since")).isZero();
    }

    @Test
    void messages_come_twenty_a_page_and_keep_their_mark() throws Exception {
        Talk told = Talk.begun(Status.OPEN, NOON.minusSeconds(7200));
        for (int number = 0; number < 25; number++) {
            told.then(Voice.CUSTOMER, NOON.minusSeconds(100 - number));
        }
        long talk = chatwoot.holds(told.then(Voice.AGENT, NOON.minusSeconds(1), "shop:7"));

        var latest = json(get(talk, "/messages")).getJsonArray("payload");
        var older = json(get(talk, "/messages?before=" + latest.getJsonObject(0).getInt("id")))
                .getJsonArray("payload");

        assertThat(latest).hasSize(20);
        assertThat(latest.getJsonObject(19).getString("source_id")).isEqualTo("shop:7");
        assertThat(older).hasSize(6);
    }

    @Test
    void what_seems_to_have_come_from_the_channel_is_kept_but_sent_to_nobody() throws Exception {
        long talk = chatwoot.holds(Talk.begun(Status.OPEN, NOON));

        post(talk, "messages", "{\"content\":\"an answer\",\"source_id\":\"shop:7\"}");

        assertThat(chatwoot.standing(talk).orElseThrow().said()).containsExactly("AGENT an answer");
        assertThat(chatwoot.counts().messages()).isEmpty();
        assertThat(chatwoot.counts().withheld()).containsExactly(talk);
    }

    @Test
    void what_a_rule_says_names_the_rule_and_ends_no_waiting() throws Exception {
        long talk = chatwoot.holds(Talk.begun(Status.OPEN, NOON).then(Voice.CUSTOMER, NOON));

        post(talk, "messages", "{\"content\":\"still there?\",\"content_attributes\":{\"automation_rule_id\":\"a\"}}");

        JsonObject said = json(get(talk, "/messages")).getJsonArray("payload").getJsonObject(1);
        assertThat(said.getJsonObject("content_attributes").getString("automation_rule_id"))
                .isEqualTo("a");
        assertThat(json(get(talk, "")).getInt("waiting_since")).isEqualTo(NOON.getEpochSecond());
    }

    @Test
    void a_seed_has_every_status_and_a_newest_message_for_each_conversation() throws Exception {
        chatwoot.holds(new Seed(400, 6, 0.3, 0.2, 0.1));

        assertThat(chatwoot.counts().conversations().values()).allMatch(number -> number > 10);
        JsonObject page = json(http.send(
                request("?status=pending&sort_by=last_activity_at_asc").build(), BodyHandlers.ofString()));
        assertThat(page.getJsonObject("data").getJsonArray("payload"))
                .hasSize(25)
                .allSatisfy(conversation -> {
                    assertThat(conversation.asJsonObject().getString("status")).isEqualTo("pending");
                    assertThat(conversation.asJsonObject().getJsonArray("messages"))
                            .hasSize(1);
                });
    }

    @Test
    void it_refuses_as_chatwoot_does() throws Exception {
        long talk = chatwoot.holds(Talk.begun(Status.OPEN, NOON));

        assertThat(get(999, "").statusCode()).isEqualTo(404);
        assertThat(post(talk, "messages", "{\"content\":\" \"}").statusCode()).isEqualTo(422);
        chatwoot.suffersNext(Fault.of(Kind.ERRORS, 1).only(Operation.SAY), 1);
        assertThat(post(talk, "messages", "{\"content\":\"x\"}").body()).contains("errors");
        assertThat(http.send(
                                HttpRequest.newBuilder(chatwoot.url().resolve("/api/v1/accounts/1/conversations"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(401);
    }

    private HttpResponse<String> get(long talk, String rest) throws IOException, InterruptedException {
        return http.send(request("/" + talk + rest).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(long talk, String rest, String body) throws IOException, InterruptedException {
        return http.send(
                request("/" + talk + "/" + rest)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String rest) {
        return HttpRequest.newBuilder(chatwoot.url().resolve("/api/v1/accounts/1/conversations" + rest))
                .header("api_access_token", TOKEN);
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
