package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Jobs as operators and programs use them, on the deployed hub. */
@ExtendWith(RunningHub.class)
class RunsIT {

    private static final String NEVER = "0 0 1 1 *";

    private final Hub hub;
    private final Person admin;

    RunsIT(Hub hub) {
        this.hub = hub;
        this.admin = hub.admin();
    }

    @BeforeEach
    void somebody_sells() throws Exception {
        try (Connection connection = hub.hubDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into usuarios values ('157199', 'vendedor') on conflict do nothing");
        }
    }

    @Test
    void a_fresh_installation_has_the_closer_as_its_first_job() throws Exception {
        JsonObject job = admin.get("/api/v1/jobs/huggy-close");

        assertThat(job.getString("task")).isEqualTo("huggy_close");
        assertThat(job.getJsonArray("nextFirings")).hasSize(5);
        assertThat(admin.get("/api/v1/tasks").getJsonArray("items"))
                .anySatisfy(task ->
                        assertThat(task.asJsonObject().getString("name")).isEqualTo("huggy_close"));
    }

    @Test
    void a_job_is_defined_changed_by_its_version_and_deleted() throws Exception {
        JsonObject made = made("defined");
        String changed = Json.createObjectBuilder(made).add("limit", 7).build().toString();

        assertThat(admin.act("PUT", "/api/v1/jobs/defined", changed).statusCode())
                .isEqualTo(200);
        HttpResponse<String> outdated = admin.act("PUT", "/api/v1/jobs/defined", changed);
        assertThat(outdated.statusCode()).isEqualTo(409);
        assertThat(read(outdated).getString("code")).isEqualTo("changed-meanwhile");
        assertThat(admin.get("/api/v1/jobs/defined").getInt("limit")).isEqualTo(7);
        assertThat(admin.act("DELETE", "/api/v1/jobs/defined", "").statusCode()).isEqualTo(204);
        assertThat(admin.act("DELETE", "/api/v1/jobs/defined", "").statusCode()).isEqualTo(404);
    }

    @Test
    void every_wrong_field_of_a_job_is_named() throws Exception {
        HttpResponse<String> refused = admin.act("POST", "/api/v1/jobs", """
                {"name": "No!", "task": "huggy_close", "schedule": "every day", "zone": "UTC"}
                """);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(read(refused).getJsonArray("errors"))
                .extracting(error -> error.asJsonObject().getString("field"))
                .containsExactlyInAnyOrder("name", "schedule");
    }

    @Test
    void a_preview_runs_at_once_and_acts_on_nothing() throws Exception {
        made("previewed");

        JsonObject asked = read(admin.act("POST", "/api/v1/jobs/previewed/runs", "{\"mode\": \"dry-run\"}"));
        JsonObject ended = ended(asked.getInt("id"));

        assertThat(ended.getString("state")).isEqualTo("succeeded");
        assertThat(ended.getString("trigger")).isEqualTo("person");
        assertThat(ended.getString("startedBy")).isEqualTo("dewi");
        assertThat(ended.getJsonObject("counts").getInt("acted")).isZero();
        assertThat(admin.get("/api/v1/runs/" + asked.getInt("id") + "/items").containsKey("items"))
                .isTrue();
        assertThat(admin.get("/api/v1/jobs/previewed/runs").getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void a_run_that_failed_says_why_in_the_callers_language() throws Exception {
        admin.act("POST", "/api/v1/jobs", """
                {"name": "lost", "task": "rule", "schedule": "0 0 1 1 *", "zone": "UTC", "alarm": false,
                 "parameters": {"rule": "unwritten"}}
                """);

        int run = read(admin.act("POST", "/api/v1/jobs/lost/runs", "{\"mode\": \"act\"}"))
                .getInt("id");

        assertThat(ended(run).getString("error")).startsWith("rule \"unwritten\" is not written");
        assertThat(admin.get("/api/v1/runs/" + run, "pt-BR").getString("error"))
                .startsWith("a regra \"unwritten\" não está escrita");
    }

    @Test
    void a_pause_tells_its_reason_and_its_end() throws Exception {
        made("paused");
        String pause = "{\"reason\": \"holiday\", \"until\": \"" + Instant.parse("2099-01-01T00:00:00Z") + "\"}";

        JsonObject job = read(admin.act("POST", "/api/v1/jobs/paused/pause", pause));
        assertThat(job.getJsonObject("paused").getString("reason")).isEqualTo("holiday");
        assertThat(job.getJsonArray("nextFirings").getString(0)).startsWith("2099-01-01");

        assertThat(admin.act("DELETE", "/api/v1/jobs/paused/pause", "").statusCode())
                .isEqualTo(204);
        assertThat(admin.get("/api/v1/jobs/paused").get("paused")).isEqualTo(JsonValue.NULL);
    }

    @Test
    void a_crontab_is_taken_over_but_for_its_bad_entries() throws Exception {
        JsonObject report = read(admin.act("POST", "/api/v1/jobs/import", """
                [{"name": "from-crontab", "schedule": "0 0 1 1 *", "task": "huggy_close", "enabled": true},
                 {"schedule": "*/30 * * * *", "task": "a_task_of_tomorrow", "enabled": true},
                 {"schedule": "61 * * * *", "task": "huggy_close", "enabled": true}]
                """));

        assertThat(report.getJsonArray("imported").getString(0)).isEqualTo("from-crontab");
        assertThat(report.getJsonArray("refused"))
                .extracting(refusal -> refusal.asJsonObject().getInt("line"))
                .containsExactly(2, 3);
        assertThat(report.getJsonArray("refused").getJsonObject(0).getString("reason"))
                .startsWith("Unknown task");
        assertThat(admin.get("/api/v1/jobs/from-crontab").getString("zone")).isEqualTo("America/Caracas");
    }

    @Test
    void a_schedule_is_previewed_before_it_is_saved() throws Exception {
        assertThat(admin.get("/api/v1/schedule-preview?cron=0+8+*+*+mon-fri&zone=America%2FSao_Paulo")
                        .getJsonArray("firings"))
                .hasSize(5)
                .allSatisfy(firing -> assertThat(firing.toString()).contains("T11:00:00Z"));
    }

    @Test
    void a_watcher_hears_of_a_run() throws Exception {
        made("watched");
        Ear ear = new Ear();
        WebSocket socket = listen(ear, admin.cookie());
        Eventually.seen(ear::heard, heard -> heard.stream().anyMatch(RunsIT::isAboutAJob));

        int run = read(admin.act("POST", "/api/v1/jobs/watched/runs", "{\"mode\": \"dry-run\"}"))
                .getInt("id");

        List<JsonObject> heard = Eventually.seen(ear::heard, all -> all.stream().anyMatch(news -> isEndOf(news, run)));
        assertThat(heard.get(0).getString("topic")).isEqualTo("beat");
        assertThat(heard).anyMatch(news -> isEndOf(news, run));
        assertThat(heard).extracting(news -> news.getInt("seq")).isSorted().doesNotHaveDuplicates();
        socket.abort();
    }

    private static boolean isAboutAJob(JsonObject news) {
        return news.getString("topic").equals("job");
    }

    private static boolean isEndOf(JsonObject news, int run) {
        return news.getString("topic").equals("run")
                && news.getJsonObject("data").getInt("id") == run
                && news.getJsonObject("data").getString("state").equals("succeeded");
    }

    private WebSocket listen(Ear ear, String cookie) throws Exception {
        URI address = URI.create("ws://" + hub.base().getAuthority() + "/live");
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Cookie", cookie)
                .buildAsync(address, ear)
                .get(30, TimeUnit.SECONDS);
    }

    private JsonObject made(String name) throws Exception {
        HttpResponse<String> answer = admin.act(
                "POST",
                "/api/v1/jobs",
                Json.createObjectBuilder()
                        .add("name", name)
                        .add("task", "huggy_close")
                        .add("schedule", NEVER)
                        .add("zone", "UTC")
                        .add("alarm", false)
                        .build()
                        .toString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return read(answer);
    }

    private JsonObject ended(int run) throws Exception {
        return Eventually.seen(
                () -> admin.get("/api/v1/runs/" + run),
                seen -> !seen.getString("state").equals("queued")
                        && !seen.getString("state").equals("running"));
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    /** Keeps what comes over a socket. */
    private static final class Ear implements WebSocket.Listener {

        private final List<JsonObject> heard = new CopyOnWriteArrayList<>();
        private final StringBuilder piece = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean isLast) {
            piece.append(text);
            if (isLast) {
                heard.add(Json.createReader(new StringReader(piece.toString())).readObject());
                piece.setLength(0);
            }
            return WebSocket.Listener.super.onText(socket, text, isLast);
        }

        List<JsonObject> heard() {
            return List.copyOf(heard);
        }
    }
}
