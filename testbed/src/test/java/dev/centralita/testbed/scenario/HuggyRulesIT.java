package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.huggy.Author;
import dev.centralita.testbed.huggy.Chat;
import dev.centralita.testbed.huggy.ChatForm;
import dev.centralita.testbed.huggy.HuggyStandIn;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rule that is written at the console and followed at Huggy, on the deployed hub. */
@ExtendWith(RunningHub.class)
class HuggyRulesIT {

    /** Nobody else's chats: the operator's table does not know this agent. */
    private static final long AGENT = 157_290;

    private static final AtomicLong NUMBERS = new AtomicLong(7_000_001);

    private final Hub hub;
    private final HuggyStandIn huggy;

    HuggyRulesIT(Hub hub) {
        this.hub = hub;
        this.huggy = hub.huggy();
    }

    @Test
    void a_rule_previews_closes_and_explains() throws Exception {
        long silent = holds(Duration.ofDays(4), Author.AGENT);
        long waiting = holds(Duration.ofDays(5), Author.CUSTOMER);
        long young = holds(Duration.ofHours(1), Author.AGENT);
        made("/api/v1/housekeeping/rules", rule("[{\"kind\":\"resolve\",\"text\":\"{rule}.\"}]", "\"open\""));
        made("/api/v1/jobs", """
                {"name": "huggy-silent", "task": "rule", "schedule": "0 0 1 1 *", "zone": "America/Sao_Paulo",
                 "parameters": {"rule": "huggy-silent"}, "alarm": false}""");

        long preview = begin("{\"mode\":\"dry-run\"}");
        JsonObject previewed = ended(preview);
        JsonObject acted = ended(begin("{\"mode\":\"act\",\"basis\":" + preview + "}"));

        assertThat(previewed.getJsonObject("counts").getInt("wouldAct")).isEqualTo(1);
        assertThat(acted.getJsonObject("counts").getInt("acted")).isEqualTo(1);
        assertThat(huggy.closings())
                .filteredOn(closing -> closing.chat().agent() == AGENT)
                .singleElement()
                .satisfies(closing -> {
                    assertThat(closing.chat().id()).isEqualTo(silent);
                    assertThat(closing.tabulation()).isEqualTo(41);
                    assertThat(closing.comment()).isEqualTo("Nobody speaks for three days.");
                    assertThat(closing.asksForFeedback()).isFalse();
                });
        assertThat(decisionsAbout(silent))
                .first()
                .satisfies(decision -> assertThat(decision.getString("reason")).isEqualTo("step-taken"));
        assertThat(decisionsAbout(waiting))
                .first()
                .satisfies(decision -> assertThat(decision.getString("reason")).isEqualTo("customer-waits"));
        assertThat(huggy.chat(young).orElseThrow().isOpen()).isTrue();
        assertThat(hub.admin().get("/api/v1/jobs/huggy-silent").getBoolean("canUndo"))
                .isFalse();
        HttpResponse<String> undoing =
                hub.admin().act("POST", "/api/v1/runs/" + acted.getJsonNumber("id") + "/undo", "{}");
        assertThat(undoing.statusCode()).isEqualTo(409);
        assertThat(undoing.body()).contains("desk huggy opens no conversation again");
    }

    @Test
    void what_huggy_cannot_do_or_tell_is_refused_field_by_field() throws Exception {
        HttpResponse<String> refused = hub.admin()
                .act(
                        "POST",
                        "/api/v1/housekeeping/rules",
                        rule("[{\"kind\":\"resolve\"},{\"kind\":\"note\",\"text\":\"x\"}]", "\"open\",\"pending\""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(read(refused).getJsonArray("errors"))
                .extracting(JsonValue::asJsonObject)
                .extracting(error -> error.getString("field") + " " + error.getString("code"))
                .containsExactlyInAnyOrder(
                        "scope.statuses not-known-there", "ladder[0].acts[1].kind act-unknown-there");
    }

    private long holds(Duration silence, Author lastBy) {
        long id = NUMBERS.getAndIncrement();
        Instant last = Clock.systemUTC().instant().minus(silence);
        huggy.holds(new Chat(
                id,
                AGENT,
                "Ana Lima",
                "Rui Costa",
                41,
                ChatForm.PLAIN,
                last.minus(Duration.ofDays(1)),
                last,
                lastBy,
                null));
        return id;
    }

    private static String rule(String acts, String statuses) {
        return """
                {"name": "huggy-silent", "title": "Nobody speaks for three days", "desk": "huggy",
                 "scope": {"statuses": [%s], "assignee": {"who": "these", "agents": ["%d"]}},
                 "when": {"silence": {"of": "anybody", "atLeast": "P3D"}, "waiting": "either"},
                 "ladder": [{"after": "PT0S", "acts": %s}]}""".formatted(statuses, AGENT, acts);
    }

    private void made(String path, String json) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.admin().act("POST", path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private long begin(String order) throws IOException, InterruptedException {
        HttpResponse<String> answer = hub.admin().act("POST", "/api/v1/jobs/huggy-silent/runs", order);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return read(answer).getJsonNumber("id").longValue();
    }

    private JsonObject ended(long run) throws Exception {
        JsonObject over = Eventually.seen(
                () -> hub.admin().get("/api/v1/runs/" + run),
                now -> !List.of("queued", "running").contains(now.getString("state")));
        assertThat(over.getString("state")).as(over.toString()).isEqualTo("succeeded");
        return over;
    }

    private List<JsonObject> decisionsAbout(long chat) throws IOException, InterruptedException {
        return hub.admin()
                .get("/api/v1/housekeeping/conversations/huggy/" + chat + "/decisions")
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
