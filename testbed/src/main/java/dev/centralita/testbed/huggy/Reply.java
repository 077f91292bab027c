package dev.centralita.testbed.huggy;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An answer on its way out. */
record Reply(
        int status,
        String contentType,
        String body,
        @Nullable Integer retryAfter) {

    static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, null);
    }

    static Reply empty(int status) {
        return json(status, "");
    }

    /** Refusals come with their reason in Portuguese. */
    static Reply reason(int status, String reason) {
        return json(
                status, Json.createObjectBuilder().add("reason", reason).build().toString());
    }

    static Reply unauthorized() {
        return json(
                401,
                Json.createObjectBuilder()
                        .add("error", "access_denied")
                        .add("message", "The resource owner or authorization server denied the request.")
                        .add("hint", "The JWT could not be verified")
                        .build()
                        .toString());
    }

    static Reply tooMany() {
        return reason(429, "Limite de requisições excedido");
    }

    static Reply unknownChat() {
        return reason(404, "Chat não encontrado");
    }

    static Reply html() {
        return new Reply(200, "text/html", "<!doctype html><title>Manutenção</title><h1>Voltamos já</h1>", null);
    }

    Reply retryAfter(OptionalInt seconds) {
        return new Reply(status, contentType, body, seconds.isPresent() ? (Integer) seconds.getAsInt() : null);
    }

    void to(HttpExchange exchange) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType + "; charset=utf-8");
        if (retryAfter != null) {
            exchange.getResponseHeaders().set("Retry-After", retryAfter.toString());
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
