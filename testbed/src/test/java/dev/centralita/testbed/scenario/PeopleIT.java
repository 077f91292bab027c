package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may come in, as what, and that it is written down. */
@ExtendWith(RunningHub.class)
class PeopleIT {

    private static final String PASSWORD = "quiet lantern above the moss";

    private final Hub hub;

    PeopleIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void somebody_invited_chooses_a_password_and_may_what_the_role_says() throws Exception {
        Person rosa = invited("rosa", "viewer");

        assertThat(rosa.get("/api/v1/session").getString("role")).isEqualTo("viewer");
        assertThat(rosa.get("/api/v1/jobs").containsKey("items")).isTrue();
        assertRefused(403, "forbidden", rosa.act("GET", "/api/v1/users", ""));
        assertRefused(403, "forbidden", rosa.act("POST", "/api/v1/jobs/import", "[]"));
    }

    @Test
    void who_is_disabled_is_out_at_once() throws Exception {
        Person jordi = invited("jordi", "operator");
        String id = idOf("jordi");

        assertThat(hub.admin()
                        .act("PATCH", "/api/v1/users/" + id, "{\"enabled\":false}")
                        .statusCode())
                .isEqualTo(200);

        assertRefused(401, "sign-in-required", jordi.act("GET", "/api/v1/session", ""));
        assertRefused(401, "wrong-credentials", signIn("jordi", PASSWORD));
    }

    @Test
    void another_site_that_makes_the_browser_send_the_cookie_changes_nothing() throws Exception {
        HttpResponse<String> answer = hub.send(HttpRequest.newBuilder(hub.base().resolve("/api/v1/session"))
                .header("Cookie", hub.admin().cookie())
                .DELETE());

        assertRefused(403, "csrf-token-wrong", answer);
        assertThat(hub.admin().get("/api/v1/session").getString("name"))
                .isEqualTo(hub.admin().name());
    }

    @Test
    void five_wrong_passwords_lock_a_name_until_an_administrator_opens_it() throws Exception {
        invited("wayan", "viewer");
        for (int i = 0; i < 5; i++) {
            assertRefused(401, "wrong-credentials", signIn("wayan", "not this one"));
        }

        HttpResponse<String> locked = signIn("Wayan", PASSWORD);

        assertRefused(429, "locked", locked);
        assertThat(locked.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 60L);

        assertThat(hub.admin()
                        .act("POST", "/api/v1/users/" + idOf("wayan") + "/unlock", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(signIn("wayan", PASSWORD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_key_opens_its_areas_until_it_is_revoked() throws Exception {
        HttpResponse<String> made = hub.admin()
                .act(
                        "POST",
                        "/api/v1/api-keys",
                        "{\"name\":\"report\",\"role\":\"viewer\",\"areas\":[\"housekeeping\"]}");
        assertThat(made.statusCode()).isEqualTo(201);
        JsonObject key = read(made);
        String secret = key.getString("key");

        assertThat(withKey(secret, "/api/v1/housekeeping/closings").statusCode())
                .isEqualTo(200);
        assertRefused(403, "area-closed", withKey(secret, "/api/v1/jobs"));
        assertThat(hub.admin().get("/api/v1/api-keys").toString()).doesNotContain(secret);

        String id = key.getJsonObject("apiKey").getString("id");
        assertThat(hub.admin().act("DELETE", "/api/v1/api-keys/" + id, "").statusCode())
                .isEqualTo(204);
        assertRefused(401, "sign-in-required", withKey(secret, "/api/v1/housekeeping/closings"));
    }

    @Test
    void every_act_is_in_the_audit_and_the_audit_is_whole() throws Exception {
        invited("lidia", "supervisor");

        List<String> acts = hub.admin().get("/api/v1/audit?what=user.&size=500").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(entry -> "lidia".equals(entry.getString("about")))
                .map(entry -> entry.getString("what"))
                .toList();
        JsonObject verification = hub.admin().get("/api/v1/audit/verification");

        assertThat(acts).containsExactly("user.signed-in", "user.set-up", "user.setup-link-issued", "user.invited");
        assertThat(verification.getBoolean("intact")).isTrue();
        assertThat(verification.getInt("checked")).isPositive();
    }

    @Test
    void the_realms_ask_who_sends_nothing_and_refuse_the_rest_silently() throws Exception {
        HttpResponse<String> asked = hub.get("/docs/index.html");
        HttpResponse<String> refused =
                hub.send(HttpRequest.newBuilder(hub.base().resolve("/docs/index.html"))
                        .header("Authorization", "Basic Og==")); // a colon, which opened the old service

        assertThat(asked.statusCode()).isEqualTo(401);
        assertThat(asked.body()).isEmpty();
        assertThat(asked.headers().firstValue("WWW-Authenticate")).contains("Basic realm=\"Restricted\"");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEmpty();
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    private Person invited(String name, String role) throws Exception {
        String wanted = Json.createObjectBuilder()
                .add("name", name)
                .add("displayName", "Somebody")
                .add("role", role)
                .build()
                .toString();
        HttpResponse<String> invited = hub.admin().act("POST", "/api/v1/users", wanted);
        assertThat(invited.statusCode()).isEqualTo(201);
        String link = read(invited).getString("setupLink");
        String setup = Json.createObjectBuilder()
                .add("token", link.substring(link.lastIndexOf('/') + 1))
                .add("name", name)
                .add("displayName", "Somebody")
                .add("password", PASSWORD)
                .build()
                .toString();
        assertThat(post("/api/v1/setup", setup).statusCode()).isEqualTo(204);
        return Person.signedIn(hub, name, PASSWORD);
    }

    private String idOf(String name) throws Exception {
        return hub.admin().get("/api/v1/users").getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(user -> name.equals(user.getString("name")))
                .map(user -> user.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> signIn(String name, String password) throws Exception {
        return post(
                "/api/v1/session",
                Json.createObjectBuilder()
                        .add("user", name)
                        .add("password", password)
                        .build()
                        .toString());
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.base().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> withKey(String key, String path) throws Exception {
        return hub.send(HttpRequest.newBuilder(hub.base().resolve(path)).header("x-api-key", key));
    }

    private static void assertRefused(int status, String code, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(read(answer).getString("code")).isEqualTo(code);
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
