package dev.centralita.testbed.scenario;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/**
 * Somebody at the console, asking over REST as the console does.
 *
 * @param csrf what every act must show beside the cookie
 */
public record Person(Hub hub, String name, String password, String cookie, String csrf) {

    /** The one that the setup token makes, while nobody exists. */
    static Person first(Hub hub, String setupToken, String name, String password)
            throws IOException, InterruptedException {
        String wanted = Json.createObjectBuilder()
                .add("token", setupToken)
                .add("name", name)
                .add("displayName", "Dewi Martins")
                .add("password", password)
                .build()
                .toString();
        expect(204, hub.send(json(hub, "/api/v1/setup").POST(BodyPublishers.ofString(wanted))));
        return signedIn(hub, name, password);
    }

    public static Person signedIn(Hub hub, String name, String password) throws IOException, InterruptedException {
        JsonObjectBuilder wanted = Json.createObjectBuilder().add("user", name).add("password", password);
        HttpResponse<String> answer = expect(
                200,
                hub.send(json(hub, "/api/v1/session")
                        .POST(BodyPublishers.ofString(wanted.build().toString()))));
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        return new Person(hub, name, password, cookie, read(answer).getString("csrfToken"));
    }

    public JsonObject get(String path) throws IOException, InterruptedException {
        return read(expect(200, hub.send(json(hub, path).header("Cookie", cookie))));
    }

    /** The same in a language: {@code es}. */
    JsonObject get(String path, String language) throws IOException, InterruptedException {
        return read(
                expect(200, hub.send(json(hub, path).header("Cookie", cookie).header("Accept-Language", language))));
    }

    /** The answer to a question, when it comes. */
    CompletableFuture<HttpResponse<String>> ask(String path) {
        return hub.sendAsync(json(hub, path).header("Cookie", cookie));
    }

    /** What the hub answers to an act, be it a refusal. */
    public HttpResponse<String> act(String method, String path, String body) throws IOException, InterruptedException {
        return hub.send(json(hub, path)
                .header("Cookie", cookie)
                .header("X-CSRF-Token", csrf)
                .method(method, BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder json(Hub hub, String path) {
        return HttpRequest.newBuilder(hub.base().resolve(path)).header("Content-Type", "application/json");
    }

    private static JsonObject read(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(answer.request().method() + " " + answer.uri() + " answered "
                    + answer.statusCode() + " (expected: " + status + "): " + answer.body());
        }
        return answer;
    }

    @Override
    public String toString() {
        return name;
    }
}
