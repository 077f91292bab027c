package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request meets, whatever it asks for. */
@ExtendWith(RunningHub.class)
class EntranceIT {

    private final Hub hub;

    EntranceIT(Hub hub) {
        this.hub = hub;
    }

    @ParameterizedTest
    @CsvSource({
        "pt-BR, Não há nada neste endereço.",
        "es, No hay nada en esta dirección.",
        "id, Tidak ada apa pun di alamat ini.",
        "de, There is nothing at this address."
    })
    void a_wrong_address_is_told_in_the_callers_language(String wish, String sentence) throws Exception {
        HttpResponse<String> answer = hub.send(to("/api/v1/nowhere").header("Accept-Language", wish));

        assertProblem(answer, 404, "not-found");
        assertThat(problem(answer).getString("detail")).isEqualTo(sentence);
    }

    @Test
    void a_method_that_an_address_does_not_know_is_a_problem_that_names_the_known_ones() throws Exception {
        HttpResponse<String> answer = hub.send(to("/api/v1/setup").DELETE());

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElse("")).contains("GET", "POST");
    }

    @Test
    void a_form_we_cannot_answer_in_is_a_problem() throws Exception {
        assertProblem(hub.send(to("/api/v1/setup").header("Accept", "text/csv")), 406, "not-acceptable");
    }

    @Test
    void a_form_we_cannot_read_is_a_problem() throws Exception {
        assertProblem(
                hub.send(to("/api/v1/session")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString("hello"))),
                415,
                "unsupported-media-type");
    }

    @Test
    void what_is_not_json_is_told_with_its_place() throws Exception {
        HttpResponse<String> answer = hub.send(json("/api/v1/session", "{\"user\":\n oops}"));

        assertProblem(answer, 400, "invalid-json");
        assertThat(problem(answer).getString("detail")).contains("line 2");
    }

    @Test
    void every_wrong_field_is_named_at_once() throws Exception {
        HttpResponse<String> answer = hub.send(json("/api/v1/setup", "{\"token\":7,\"name\":true}"));

        assertProblem(answer, 400, "invalid-fields");
        assertThat(problem(answer).getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .contains("token", "name", "displayName", "password");
    }

    @Test
    void a_request_bears_the_callers_own_id() throws Exception {
        HttpResponse<String> answer = hub.send(to("/api/v1/nowhere").header("X-Request-Id", "order-4711"));

        assertThat(answer.headers().firstValue("X-Request-Id")).contains("order-4711");
        assertThat(problem(answer).getString("requestId")).isEqualTo("order-4711");
        assertThat(Eventually.seen(() -> hub.server().log(), log -> log.contains("[request order-4711]")))
                .contains("GET /api/v1/nowhere 404");
    }

    @Test
    void a_person_who_mistyped_an_address_sees_a_page() throws Exception {
        HttpResponse<String> answer = hub.send(to("/nowhere").header("Accept", "text/html"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<title>Page Not Found</title>").doesNotContain("Payara", "WildFly");
    }

    @Test
    void a_program_that_mistyped_an_address_reads_a_problem() throws Exception {
        assertProblem(hub.get("/nowhere"), 404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/api/v1/setup", "/health/live", "/nowhere"})
    void a_browser_is_told_what_our_pages_never_do(String address) throws Exception {
        HttpResponse<String> answer = hub.get(address);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void the_console_may_be_kept_but_is_asked_for_again() throws Exception {
        HttpResponse<String> first = hub.get("/admin/index.html");
        String changed = first.headers().firstValue("Last-Modified").orElseThrow();

        HttpResponse<String> again = hub.send(to("/admin/index.html").header("If-Modified-Since", changed));

        assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(first.headers().firstValue("Content-Type").orElse("")).containsIgnoringCase("charset=utf-8");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void another_sites_page_gets_no_permission_that_nobody_gave() throws Exception {
        HttpResponse<String> answer = hub.send(to("/api/v1/setup").header("Origin", "https://elsewhere.example"));

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void the_api_describes_itself_to_who_knows_the_password() throws Exception {
        assertThat(hub.get("/docs/openapi.json").statusCode()).isEqualTo(401);

        HttpResponse<String> page = hub.send(withPassword("/docs/index.html"));
        HttpResponse<String> api = hub.send(withPassword("/docs/openapi.json"));

        assertThat(page.body()).contains("swagger-ui-bundle.js").doesNotContain("<script>");
        assertThat(problem(api).getString("openapi")).startsWith("3.");
        assertThat(problem(api).getJsonObject("paths").keySet()).contains("/api/v1/jobs", "/api/v1/health");
    }

    @Test
    void the_figures_name_address_patterns_and_never_addresses() throws Exception {
        hub.get("/api/v1/jobs/a-job-nobody-defined");

        HttpResponse<String> figures = hub.get("/metrics");

        assertThat(figures.body())
                .contains("jvm_memory_used_bytes", "http_server_requests_seconds_count")
                .contains("centralita_database_connection_attempts_total{database=\"hub\",result=\"success\"}")
                .doesNotContain("a-job-nobody-defined");
    }

    @Test
    void no_secret_is_in_the_log() {
        assertThat(hub.server().log()).doesNotContain("hub-secret", "call-secret", "asterisk-secret", "docs-secret");
    }

    private HttpRequest.Builder to(String address) {
        return HttpRequest.newBuilder(hub.base().resolve(address));
    }

    private HttpRequest.Builder json(String address, String body) {
        return to(address).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder withPassword(String address) {
        String pair = Base64.getEncoder().encodeToString("docs:docs-secret".getBytes(StandardCharsets.UTF_8));
        return to(address).header("Authorization", "Basic " + pair);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(problem(answer).getString("code")).isEqualTo(code);
        assertThat(problem(answer).getInt("status")).isEqualTo(status);
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .contains(problem(answer).getString("requestId"));
    }

    private static JsonObject problem(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
