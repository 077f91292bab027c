package dev.centralita.testbed.huggy;

import static java.util.concurrent.CompletableFuture.delayedExecutor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** The part of the API that is about chats. */
final class ChatApi implements HttpHandler {

    private static final int PAGE = 20;

    private final World world;
    private final String token;
    private final Clock clock;
    private final Executor threads;
    private final ChatWriter writer;

    ChatApi(World world, String token, ZoneId accountZone, Clock clock, Executor threads) {
        this.world = world;
        this.token = token;
        this.clock = clock;
        this.threads = threads;
        this.writer = new ChatWriter(accountZone);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<Request> request = Request.read(exchange);
        JsonObject body = body(exchange);
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, Reply.unauthorized());
        } else if (request.isEmpty()) {
            answer(exchange, Reply.reason(404, "Recurso não encontrado"));
        } else {
            admitted(exchange, request.get(), body);
        }
    }

    private void admitted(HttpExchange exchange, Request request, JsonObject body) throws IOException {
        Limit.Bucket bucket = world.bucket();
        if (!bucket.takes()) {
            world.tally().refusedByLimit();
            answer(exchange, Reply.tooMany().retryAfter(bucket.retryAfter()));
            return;
        }
        world.tally()
                .asked(request.operation(), request.subject(), clock.instant().getEpochSecond());
        Optional<Fault> fault = world.faults().meeting(request.operation(), request.subject());
        if (fault.isPresent()) {
            faulty(fault.get(), exchange, request, body);
        } else {
            answer(exchange, perform(request, body));
        }
    }

    private void faulty(Fault fault, HttpExchange exchange, Request request, JsonObject body) throws IOException {
        switch (fault.kind()) {
            case SLOW ->
                delayedExecutor(fault.delay().toNanos(), TimeUnit.NANOSECONDS, threads)
                        .execute(() -> answerLate(exchange, perform(request, body)));
            case CUT -> throw new IOException("cut on purpose");
            case CUT_AFTER_ACTING -> {
                perform(request, body);
                throw new IOException("cut on purpose");
            }
            case SILENCE -> {}
            case HTML -> answer(exchange, Reply.html());
            case EMPTY_OBJECT -> {
                perform(request, body);
                answer(exchange, Reply.json(200, "{}"));
            }
            case UNAUTHORIZED -> answer(exchange, Reply.unauthorized());
            default ->
                answer(
                        exchange,
                        Reply.reason(fault.kind().status(), "Erro provocado").retryAfter(fault.waitInSeconds()));
        }
    }

    private Reply perform(Request request, JsonObject body) {
        return switch (request.operation()) {
            case LIST -> Reply.json(200, writer.list(world.chats().page(request.subject(), request.page(), PAGE)));
            case SHOW -> show(request.subject());
            case CLOSE -> close(request.subject(), body);
        };
    }

    private Reply show(long id) {
        world.customers().noticeLookAt(id);
        return world.chats()
                .find(id)
                .map(chat -> Reply.json(200, writer.one(chat)))
                .orElseGet(Reply::unknownChat);
    }

    private Reply close(long id, JsonObject body) {
        Optional<Chat> closed = world.chats().close(id);
        closed.ifPresent(chat -> world.tally()
                .closed(new Closing(
                        chat,
                        clock.instant(),
                        body.getInt("tabulation", 0),
                        body.getString("comment", ""),
                        body.getBoolean("sendFeedback", false))));
        if (closed.isPresent()) {
            return Reply.empty(200);
        }
        return world.chats().find(id).isPresent() ? Reply.reason(400, "Chat já encerrado") : Reply.unknownChat();
    }

    private static JsonObject body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        if (bytes.length == 0) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject();
        } catch (JsonException noObject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }
    }

    private void answer(HttpExchange exchange, Reply reply) throws IOException {
        world.tally().answered(reply.status());
        reply.to(exchange);
    }

    private void answerLate(HttpExchange exchange, Reply reply) {
        try {
            answer(exchange, reply);
        } catch (IOException hungUp) {
            throw new UncheckedIOException("nobody waited for the answer", hungUp);
        }
    }
}
