package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.status;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.centralita.integration.http.StubServer;
import dev.centralita.integration.http.StubServer.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A Huggy of a few lines: chats in pages of twenty, unless an answer was put in its mouth before. */
final class StubHuggy implements AutoCloseable {

    private static final int PAGE = 20;

    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final StubServer server = new StubServer(this::answer);

    private record Chat(String agent, String json) {}

    String url() {
        return server.address("/v3").toString();
    }

    synchronized void holds(String id, String agent, String json) {
        chats.put(id, new Chat(agent, json));
    }

    /** The next requests get these answers, in this order. */
    void says(Reply... inTurn) {
        server.says(inTurn);
    }

    List<StubServer.Request> requests() {
        return server.requests();
    }

    List<String> lines() {
        return server.lines();
    }

    private synchronized Reply answer(String line) {
        if (line.matches("GET .*/chats\\?.*")) {
            return status(
                    200, page(line.replaceAll(".*agent=(\\w+).*", "$1"), line.replaceAll(".*page=(\\d+).*", "$1")));
        }
        String id = line.replaceAll(".*/chats/([^/]+).*", "$1");
        Chat chat = chats.get(id);
        if (chat == null) {
            return status(404, "{\"reason\":\"Chat não encontrado\"}");
        }
        if (!line.startsWith("PUT")) {
            return status(200, chat.json());
        }
        if (isClosed(chat)) {
            return status(400, "{\"reason\":\"Chat já encerrado\"}");
        }
        chats.put(id, new Chat(chat.agent(), closed(chat.json())));
        return status(200, "");
    }

    private String page(String agent, String number) {
        return chats.values().stream()
                .filter(chat -> chat.agent().equals(agent) && !isClosed(chat))
                .skip((long) PAGE * Integer.parseInt(number))
                .limit(PAGE)
                .map(Chat::json)
                .toList()
                .toString();
    }

    private static boolean isClosed(Chat chat) {
        return chat.json().contains("\"finishing\"");
    }

    /** The same chat, closed. */
    static String closed(String json) {
        return json.replace("\"in_chat\"", "\"finishing\"")
                .replace("\"closedAt\": null", "\"closedAt\": \"2026-11-20 10:00:00\"");
    }

    /** A usual chat; {@code id} goes in as it is written, with quotes or without. */
    static String chat(String id, String agent, String sendAt) {
        try (InputStream template = StubHuggy.class.getResourceAsStream("chat.json")) {
            return new String(template.readAllBytes(), UTF_8)
                    .replace("$id", id)
                    .replace("$agent", agent)
                    .replace("$situation", "in_chat")
                    .replace("$closedAt", "null")
                    .replace("$sendAt", sendAt);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
