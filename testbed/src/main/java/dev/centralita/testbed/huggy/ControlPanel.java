package dev.centralita.testbed.huggy;

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
 *   <li>{@code POST /standin/seed} {agents, chats, staleShare, oddShare, allowed: "P3D", number}
 *   <li>{@code POST /standin/faults} [{kind: "SLOW" | "TOO_MANY" | …, share, on?, about?, delay?, retryAfter?}], the
 *       whole set; {@code [{…, "next": 3}]} for so many of the next requests
 *   <li>{@code POST /standin/limit} {perSecond, store, tellsWhen}
 *   <li>{@code POST /standin/customers} {share} or {chat}
 *   <li>{@code POST /standin/reset}
 *   <li>{@code GET /standin/counts}, {@code GET /standin/closings}, {@code GET /standin/chats}
 * </ul>
 */
final class ControlPanel implements HttpHandler {

    private final HuggyStandIn huggy;
    private final Jsonb json = JsonbBuilder.create();

    ControlPanel(HuggyStandIn huggy) {
        this.huggy = huggy;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring("/standin/".length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            answer(line, body).to(exchange);
        } catch (JsonbException | IllegalArgumentException | DateTimeException wrong) {
            Refusals.because(400, String.valueOf(wrong.getMessage())).to(exchange);
        }
    }

    private Reply answer(String line, String body) {
        return switch (line) {
            case "GET counts" -> said(CountsJson.of(huggy.counts()));
            case "GET closings" ->
                said(huggy.closings().stream().map(ClosingJson::of).toList());
            case "GET chats" -> said(huggy.chats().stream().map(ChatJson::of).toList());
            case "POST seed" ->
                done(() -> huggy.holds(json.fromJson(body, SeedJson.class).seed()));
            case "POST faults" ->
                done(() -> FaultJson.replaceAll(
                        json.fromJson(body, FaultJson[].class), Operation::valueOf, huggy.faults()));
            case "POST limit" ->
                done(() -> huggy.permits(json.fromJson(body, LimitJson.class).limit()));
            case "POST customers" ->
                done(() -> json.fromJson(body, CustomersJson.class).apply(huggy));
            case "POST reset" -> done(huggy::reset);
            default -> Refusals.because(404, line);
        };
    }

    private static Reply done(Runnable change) {
        change.run();
        return Reply.empty(204);
    }

    private Reply said(Object thing) {
        return Reply.json(200, json.toJson(thing));
    }
}
