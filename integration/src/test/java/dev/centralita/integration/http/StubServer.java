package dev.centralita.integration.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server that says what it was told to say, and after that what it always says. */
public final class StubServer implements AutoCloseable {

    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Function<String, Reply> otherwise;
    private final HttpServer server;

    /** Answers by method and address, {@code GET /v3/chats?page=0}, once it has said everything else. */
    public StubServer(Function<String, Reply> otherwise) {
        this.otherwise = otherwise;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A request as it came in. */
    public record Request(String line, String body, Map<String, List<String>> headers) {}

    /** How to answer one request. */
    public interface Reply {
        void to(HttpExchange exchange) throws IOException;
    }

    public URI address(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** The next requests get these answers, in this order. */
    public void says(Reply... inTurn) {
        synchronized (replies) {
            replies.addAll(List.of(inTurn));
        }
    }

    public List<Request> requests() {
        return requests;
    }

    public List<String> lines() {
        return requests.stream().map(Request::line).toList();
    }

    /** An answer, perhaps with one header. */
    public static Reply status(int status, String body, String... header) {
        return exchange -> {
            if (header.length == 2) {
                exchange.getResponseHeaders().set(header[0], header[1]);
            }
            byte[] bytes = body.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Half an answer, then the line is cut. */
    public static Reply cutOff() {
        return exchange -> {
            begin(exchange);
            throw new IOException("cut");
        };
    }

    /** Half an answer, and the rest never comes. */
    public static Reply halfAnAnswer() {
        return StubServer::begin;
    }

    /** Nothing, ever. */
    public static Reply silence() {
        return exchange -> {};
    }

    private static void begin(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 100);
        exchange.getResponseBody().write("[{".getBytes(UTF_8));
        exchange.getResponseBody().flush();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                line, new String(exchange.getRequestBody().readAllBytes(), UTF_8), exchange.getRequestHeaders()));
        Reply reply;
        synchronized (replies) {
            reply = replies.poll();
        }
        (reply == null ? otherwise.apply(line) : reply).to(exchange);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
