package dev.centralita.integration.huggy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A Huggy of a few lines: chats in pages of twenty, unless an answer was put in its mouth before. */
final class StubHuggy implements AutoCloseable {

    private static final int PAGE = 20;

    private final Map<String, Chat> chats = new LinkedHashMap<>();
    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    StubHuggy() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/v3/", this::handle);
        server.start();
    }

    /** A request as it came in. */
    record Request(String line, String body, Map<String, List<String>> headers) {}

    private record Chat(String agent, String json) {}

    /** How to answer one request. */
    interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort() + "/v3";
    }

    synchronized void holds(String id, String agent, String json) {
        chats.put(id, new Chat(agent, json));
    }

    /** The next requests get these answers, in this order. */
    synchronized void says(Reply... inTurn) {
        replies.addAll(List.of(inTurn));
    }

    List<Request> requests() {
        return requests;
    }

    List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    static Reply status(int status, String body, String... header) {
        return exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            send(exchange, status, body);
        };
    }

    /** Half an answer, then the line goes dead. */
    static Reply cutOff() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write("[{".getBytes(UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("cut");
        };
    }

    /** The line stays open and nothing comes. */
    static Reply silence() {
        return exchange -> {};
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                line, new String(exchange.getRequestBody().readAllBytes(), UTF_8), exchange.getRequestHeaders()));
        Reply reply;
        synchronized (this) {
            reply = replies.poll();
        }
        (reply == null ? asHuggy(line) : reply).to(exchange);
    }

    private synchronized Reply asHuggy(String line) {
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

    private static String closed(String json) {
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

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
