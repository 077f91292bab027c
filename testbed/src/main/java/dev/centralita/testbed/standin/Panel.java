package dev.centralita.testbed.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;

/** A stand-in's own controls under {@code /standin/}, in JSON; what makes no sense is refused with the reason. */
public abstract class Panel implements HttpHandler {

    private static final String PLACE = "/standin/";

    protected final Jsonb json = JsonbBuilder.create();

    /**
     * Does what is asked for.
     *
     * @param line method and place: {@code POST seed}
     */
    protected abstract Reply answer(String line, String body);

    /** As the platform says no. */
    protected abstract Reply refusal(String reason);

    @Override
    public final void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " "
                + exchange.getRequestURI().getPath().substring(PLACE.length());
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        try {
            answer(line, body).to(exchange);
        } catch (JsonbException | IllegalArgumentException | DateTimeException wrong) {
            refusal(String.valueOf(wrong.getMessage())).to(exchange);
        }
    }

    protected final Reply said(Object thing) {
        return Reply.json(200, json.toJson(thing));
    }

    protected static Reply done(Runnable change) {
        change.run();
        return Reply.empty(204);
    }
}
