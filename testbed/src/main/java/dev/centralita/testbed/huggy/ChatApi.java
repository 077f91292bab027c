package dev.centralita.testbed.huggy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Limit;
import dev.centralita.testbed.standin.Mishaps;
import dev.centralita.testbed.standin.Reply;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.Executor;

/** The part of the API that is about chats. */
final class ChatApi implements HttpHandler {

    private static final int PAGE = 20;

    private final World world;
    private final String token;
    private final Clock clock;
    private final Mishaps mishaps;
    private final ChatWriter writer;

    ChatApi(World world, String token, ZoneId accountZone, Clock clock, Executor threads) {
        this.world = world;
        this.token = token;
        this.clock = clock;
        this.mishaps = new Mishaps(threads, Refusals::withStatus, world.tally()::answered);
        this.writer = new ChatWriter(accountZone);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<Request> request = Request.read(exchange);
        JsonObject body = body(exchange);
        if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            mishaps.answer(exchange, Refusals.unauthorized());
        } else if (request.isEmpty()) {
            mishaps.answer(exchange, Refusals.because(404, "Recurso não encontrado"));
        } else {
            admitted(exchange, request.get(), body);
        }
    }

    private void admitted(HttpExchange exchange, Request request, JsonObject body) throws IOException {
        Limit.Bucket bucket = world.bucket();
        if (!bucket.takes()) {
            world.tally().refusedByLimit();
            mishaps.answer(exchange, Refusals.tooMany().retryAfter(bucket.retryAfter()));
            return;
        }
        world.tally()
                .asked(request.operation(), request.subject(), clock.instant().getEpochSecond());
        Optional<Fault> fault = world.faults().meeting(request.operation(), request.subject());
        if (fault.isPresent()) {
            mishaps.befall(exchange, fault.get(), () -> perform(request, body));
        } else {
            mishaps.answer(exchange, perform(request, body));
        }
    }

    private Reply perform(Request request, JsonObject body) {
        return switch (request.operation()) {
            case LIST -> Reply.json(200, writer.list(world.chats().page(request.subject(), request.page(), PAGE)));
            case SHOW -> show(request.subject());
            case CLOSE -> close(request.subject(), body);
            case HAND_OVER -> handOver(request.subject(), body);
            case LIST_AGENTS -> Reply.json(200, writer.agents(world.chats().agents()));
        };
    }

    private Reply show(long id) {
        world.customers().noticeLookAt(id);
        return world.chats()
                .find(id)
                .map(chat -> Reply.json(200, writer.one(chat)))
                .orElseGet(Refusals::unknownChat);
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
        return world.chats().find(id).isPresent() ? Refusals.because(400, "Chat já encerrado") : Refusals.unknownChat();
    }

    private Reply handOver(long id, JsonObject body) {
        if (!(body.get("agentId") instanceof JsonNumber agent)) {
            return Refusals.because(400, "Agente não informado");
        }
        return world.chats().handOver(id, agent.longValue()).isPresent() ? Reply.empty(200) : Refusals.unknownChat();
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
}
