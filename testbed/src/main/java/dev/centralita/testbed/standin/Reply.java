package dev.centralita.testbed.standin;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An answer on its way out. */
public record Reply(
        int status,
        String contentType,
        String body,
        @Nullable Integer retryAfter) {

    public static Reply json(int status, String body) {
        return new Reply(status, "application/json", body, null);
    }

    public static Reply empty(int status) {
        return json(status, "");
    }

    /** A page for people, where a program expects none. */
    static Reply html() {
        return new Reply(200, "text/html", "<!doctype html><title>Manutenção</title><h1>Voltamos já</h1>", null);
    }

    public Reply retryAfter(OptionalInt seconds) {
        return new Reply(status, contentType, body, seconds.isPresent() ? (Integer) seconds.getAsInt() : null);
    }

    public void to(HttpExchange exchange) throws IOException {
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
