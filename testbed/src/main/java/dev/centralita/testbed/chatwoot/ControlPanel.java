package dev.centralita.testbed.chatwoot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.centralita.testbed.standin.FaultJson;
import dev.centralita.testbed.standin.LimitJson;
import dev.centralita.testbed.standin.Reply;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/**
 * The stand-in's own controls, in JSON.
 *
 * <ul>
 *   <li>{@code POST /standin/seed} {conversations, messages?, pending?, open?, snoozed?}
 *   <li>{@code POST /standin/faults} [{kind: "SLOW" | "TOO_MANY" | …, share, on?, about?, delay?, retryAfter?}], the
 *       whole set; {@code [{…, "next": 3}]} for so many of the next requests
 *   <li>{@code POST /standin/limit} {perSecond, store, tellsWhen}
 *   <li>{@code POST /standin/customers} {share}, {every: "PT0.5S"}, or {conversation, voice?}
 *   <li>{@code POST /standin/webhook} {url, secret?}
 *   <li>{@code POST /standin/reset}
 *   <li>{@code GET /standin/counts}
 * </ul>
 */
final class ControlPanel implements HttpHandler {

    private final ChatwootStandIn chatwoot;
    private final Jsonb json = JsonbBuilder.create();

    ControlPanel(ChatwootStandIn chatwoot) {
        this.chatwoot = chatwoot;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/standin/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            answer(line, body).to(exchange);
        } catch (JsonbException | IllegalArgumentException | DateTimeException wrong) {
            Refusals.error(400, String.valueOf(wrong.getMessage())).to(exchange);
        }
    }

    private Reply answer(String line, String body) {
        return switch (line) {
            case "GET counts" -> Reply.json(200, json.toJson(CountsJson.of(chatwoot.counts())));
            case "POST seed" ->
                done(() -> chatwoot.holds(json.fromJson(body, SeedJson.class).seed()));
            case "POST faults" ->
                done(() -> FaultJson.replaceAll(
                        json.fromJson(body, FaultJson[].class), Operation::valueOf, chatwoot.faults()));
            case "POST limit" ->
                done(() -> chatwoot.permits(json.fromJson(body, LimitJson.class).limit()));
            case "POST customers" ->
                done(() -> json.fromJson(body, CustomersJson.class).apply(chatwoot));
            case "POST webhook" ->
                done(() -> json.fromJson(body, WebhookJson.class).apply(chatwoot));
            case "POST reset" -> done(chatwoot::reset);
            default -> Refusals.notFound();
        };
    }

    private static Reply done(Runnable change) {
        change.run();
        return Reply.empty(204);
    }
}
