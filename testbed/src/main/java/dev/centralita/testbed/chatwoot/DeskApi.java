package dev.centralita.testbed.chatwoot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.centralita.testbed.chatwoot.Conversations.Place;
import dev.centralita.testbed.standin.Fault;
import dev.centralita.testbed.standin.Limit;
import dev.centralita.testbed.standin.Mishaps;
import dev.centralita.testbed.standin.Reply;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The part of the API that rules need. */
final class DeskApi implements HttpHandler {

    private final World world;
    private final String token;
    private final Mishaps mishaps;

    DeskApi(World world, String token, Mishaps mishaps) {
        this.world = world;
        this.token = token;
        this.mishaps = mishaps;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Optional<Request> request = Request.read(exchange);
        if (!token.equals(exchange.getRequestHeaders().getFirst("api_access_token"))) {
            mishaps.answer(exchange, Refusals.invalidToken());
        } else if (request.isEmpty()) {
            mishaps.answer(exchange, Refusals.notFound());
        } else {
            admitted(exchange, request.get());
        }
    }

    private void admitted(HttpExchange exchange, Request request) throws IOException {
        Limit.Bucket bucket = world.bucket();
        if (!bucket.takes()) {
            mishaps.answer(exchange, Refusals.tooMany().retryAfter(bucket.retryAfter()));
            return;
        }
        world.tally().asked(request.operation());
        Optional<Fault> fault = world.faults().meeting(request.operation(), request.number());
        if (fault.isPresent()) {
            mishaps.befall(exchange, fault.get(), () -> perform(request));
        } else {
            mishaps.answer(exchange, perform(request));
        }
    }

    private Reply perform(Request request) {
        return switch (request.operation()) {
            case LIST -> Reply.json(200, world.shelves().conversations(request));
            case SHOW -> show(request);
            case MESSAGES -> found(world.shelves().messages(request));
            case LABELS -> found(world.shelves().labels(request.account(), request.number()));
            case DIRECTORY -> Reply.json(200, world.shelves().directory(request.account(), request.what()));
            case SAY -> say(request);
            case TOGGLE -> toggle(request);
            case LABEL -> label(request);
            case ASSIGN -> assign(request);
        };
    }

    private Reply show(Request request) {
        world.customers().noticeLookAt(request.number());
        return found(world.shelves().conversation(request.account(), request.number()));
    }

    private static Reply found(Optional<String> json) {
        return json.map(text -> Reply.json(200, text)).orElseGet(Refusals::notFound);
    }

    private Reply say(Request request) {
        JsonObject body = request.body();
        if (body.getString("content", "").isBlank()) {
            return Refusals.error(422, "Content can't be blank");
        }
        boolean isPrivate = body.getBoolean("private", false);
        if (world.shelves().conversation(request.account(), request.number()).isEmpty()) {
            return Refusals.notFound();
        }
        String source = body.getString("source_id", null);
        String rule = rule(body);
        OptionalLong message = world.conversations()
                .say(
                        request.account(),
                        request.number(),
                        isPrivate ? Voice.NOTE : rule == null ? Voice.AGENT : Voice.RULE,
                        world.now(),
                        body.getString("content"),
                        isPrivate || rule == null ? source : rule);
        if (message.isEmpty()) {
            return Refusals.error(422, "Too many messages");
        }
        if (isPrivate || source == null) {
            world.tally().said(request.number(), isPrivate);
        } else {
            world.tally().withheld(request.number());
        }
        return Reply.json(200, world.shelves().message(message.getAsLong()));
    }

    private static @Nullable String rule(JsonObject message) {
        return message.get("content_attributes") instanceof JsonObject attributes
                ? attributes.getString(Conversations.RULE, null)
                : null;
    }

    private Reply toggle(Request request) {
        if (!(request.body().get("status") instanceof JsonString word)) {
            return Refusals.error(422, "status is missing");
        }
        Status wanted = Status.of(word.getString());
        Optional<Place> before =
                world.conversations().toggle(request.account(), request.number(), wanted, until(request.body()));
        if (before.isEmpty()) {
            return Refusals.notFound();
        }
        if (before.get().status() != wanted) {
            world.tally().moved(request.number(), wanted, before.get().owesAnAnswer());
        }
        return Reply.json(
                200,
                Json.createObjectBuilder()
                        .add("meta", JsonObject.EMPTY_JSON_OBJECT)
                        .add(
                                "payload",
                                Json.createObjectBuilder()
                                        .add("success", true)
                                        .add("conversation_id", request.number())
                                        .add("current_status", wanted.word()))
                        .build()
                        .toString());
    }

    private static @Nullable Instant until(JsonObject body) {
        return body.get("snoozed_until") instanceof JsonNumber seconds
                ? Instant.ofEpochSecond(seconds.longValue())
                : null;
    }

    private Reply label(Request request) {
        List<String> titles = request.body().getJsonArray("labels").getValuesAs(JsonString::getString);
        return world.conversations().replaceLabels(request.account(), request.number(), titles)
                ? found(world.shelves().labels(request.account(), request.number()))
                : Refusals.notFound();
    }

    private Reply assign(Request request) {
        JsonObject body = request.body();
        boolean isAboutTeam = body.containsKey("team_id");
        boolean isDone = isAboutTeam
                ? world.conversations().assignTeam(request.account(), request.number(), number(body, "team_id"))
                : world.conversations().assign(request.account(), request.number(), number(body, "assignee_id"));
        if (!isDone) {
            return Refusals.notFound();
        }
        return Reply.json(
                200,
                isAboutTeam
                        ? world.shelves().team(request.account(), request.number())
                        : world.shelves().agent(request.account(), request.number()));
    }

    /** Zero clears, as nothing does. */
    private static @Nullable Long number(JsonObject body, String name) {
        return body.get(name) instanceof JsonNumber number && number.longValue() != 0
                ? (Long) number.longValue()
                : null;
    }
}
