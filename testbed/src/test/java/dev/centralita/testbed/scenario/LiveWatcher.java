package dev.centralita.testbed.scenario;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Somebody's live connection, with all that was heard over it. */
final class LiveWatcher implements AutoCloseable {

    private final BlockingQueue<JsonObject> heard = new LinkedBlockingQueue<>();
    private final CompletableFuture<String> farewell = new CompletableFuture<>();
    private final WebSocket socket;

    LiveWatcher(Hub hub) {
        this(hub, "Cookie", hub.admin().cookie());
    }

    private LiveWatcher(Hub hub, String header, String value) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header(header, value)
                .header("Origin", hub.base().toString())
                .buildAsync(URI.create("ws://" + hub.base().getAuthority() + "/live"), new Ear())
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    static LiveWatcher withKey(Hub hub, String key) {
        return new LiveWatcher(hub, "x-api-key", key);
    }

    void says(String wish) {
        socket.sendText(wish, true).orTimeout(30, TimeUnit.SECONDS).join();
    }

    /** The next message that is as wanted; those before it are left out. */
    JsonObject hears(Predicate<JsonObject> isAsWanted) throws InterruptedException {
        JsonObject next = heard.poll(60, TimeUnit.SECONDS);
        while (next != null && !isAsWanted.test(next)) {
            next = heard.poll(60, TimeUnit.SECONDS);
        }
        if (next == null) {
            throw new AssertionError("nothing of what was waited for was heard in a minute");
        }
        return next;
    }

    /** Why the hub hung up. */
    String isSentAway() {
        return farewell.orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** As if the network broke: nobody says goodbye. */
    @Override
    public void close() {
        socket.abort();
    }

    private final class Ear implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            message.append(part);
            if (isLast) {
                try (JsonReader reader = Json.createReader(new StringReader(message.toString()))) {
                    heard.add(reader.readObject());
                }
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, isLast);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            farewell.complete(code + " " + reason);
            return WebSocket.Listener.super.onClose(from, code, reason);
        }
    }
}
