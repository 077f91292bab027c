package dev.centralita.testbed.huggy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.centralita.testbed.huggy.Fault.Operation;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        } catch (JsonbException | IllegalArgumentException | NullPointerException wrong) {
            Reply.reason(400, String.valueOf(wrong.getMessage())).to(exchange);
        }
    }

    private Reply answer(String line, String body) {
        return switch (line) {
            case "GET counts" -> said(CountsJson.of(huggy.counts()));
            case "GET closings" ->
                said(huggy.closings().stream().map(ClosingJson::of).toList());
            case "GET chats" ->
                said(huggy.chats().stream().map(OpenChatJson::of).toList());
            case "POST seed" ->
                done(() -> huggy.holds(json.fromJson(body, SeedJson.class).seed()));
            case "POST faults" -> done(() -> set(json.fromJson(body, FaultJson[].class)));
            case "POST limit" ->
                done(() -> huggy.permits(json.fromJson(body, LimitJson.class).limit()));
            case "POST customers" ->
                done(() -> json.fromJson(body, CustomersJson.class).apply(huggy));
            case "POST reset" -> done(huggy::reset);
            default -> Reply.reason(404, line);
        };
    }

    private static Reply done(Runnable change) {
        change.run();
        return Reply.empty(204);
    }

    private Reply said(Object thing) {
        return Reply.json(200, json.toJson(thing));
    }

    private void set(FaultJson[] faults) {
        huggy.suffers(List.of(faults).stream()
                .filter(fault -> fault.next() == null)
                .map(FaultJson::fault)
                .toArray(Fault[]::new));
        for (FaultJson fault : faults) {
            if (fault.next() != null) {
                huggy.suffersNext(fault.fault(), fault.next());
            }
        }
    }

    /** What to sow. */
    public record SeedJson(
            List<Long> agents,
            int chats,
            @Nullable Double staleShare,
            @Nullable Double oddShare,
            @Nullable String allowed,
            @Nullable Long number) {
        Seed seed() {
            Seed usual = Seed.usual(agents, chats);
            return new Seed(
                    agents,
                    chats,
                    staleShare == null ? usual.staleShare() : staleShare,
                    oddShare == null ? usual.oddShare() : oddShare,
                    allowed == null ? usual.allowed() : Duration.parse(allowed),
                    number == null ? usual.number() : number);
        }
    }

    /** A fault to suffer; with {@code next}, only so often. */
    public record FaultJson(
            String kind,
            @Nullable Double share,
            @Nullable String on,
            @Nullable Long about,
            @Nullable String delay,
            @Nullable Integer retryAfter,
            @Nullable Integer next) {
        Fault fault() {
            return new Fault(
                    Fault.Kind.valueOf(kind),
                    share == null ? 1 : share,
                    on == null ? null : Operation.valueOf(on),
                    about,
                    delay == null ? Duration.ofMillis(200) : Duration.parse(delay),
                    retryAfter);
        }
    }

    /** What is permitted. */
    public record LimitJson(double perSecond, int store, boolean tellsWhen) {
        Limit limit() {
            return new Limit(perSecond, store, tellsWhen);
        }
    }

    /** Which customers write. */
    public record CustomersJson(
            @Nullable Double share, @Nullable Long chat) {
        void apply(HuggyStandIn huggy) {
            if (share != null) {
                huggy.customersWriteAgain(share);
            }
            if (chat != null) {
                huggy.customerWritesTo(chat);
            }
        }
    }

    /** How things stand. */
    public record CountsJson(
            long chats,
            long open,
            int closed,
            long askedTwice,
            int refusedByLimit,
            int peakPerSecond,
            Map<String, Integer> asked,
            Map<String, Integer> answered) {
        static CountsJson of(Counts counts) {
            return new CountsJson(
                    counts.chats(),
                    counts.open(),
                    counts.closed(),
                    counts.askedTwice(),
                    counts.refusedByLimit(),
                    counts.peakPerSecond(),
                    texts(counts.asked()),
                    texts(counts.answered()));
        }

        private static Map<String, Integer> texts(Map<?, Integer> counts) {
            Map<String, Integer> texts = new TreeMap<>();
            counts.forEach((what, count) -> texts.put(what.toString(), count));
            return texts;
        }
    }

    /** One closing. */
    public record ClosingJson(long chat, long agent, Instant lastMessageAt, Instant at, long tabulation) {
        static ClosingJson of(Closing closing) {
            return new ClosingJson(
                    closing.chat().id(),
                    closing.chat().agent(),
                    closing.chat().lastMessageAt(),
                    closing.at(),
                    closing.tabulation());
        }
    }

    /** One chat. */
    public record OpenChatJson(
            long id,
            long agent,
            String form,
            @Nullable Instant silentSince,
            @Nullable Instant closedAt) {
        static OpenChatJson of(Chat chat) {
            return new OpenChatJson(chat.id(), chat.agent(), chat.form().name(), chat.silentSince(), chat.closedAt());
        }
    }
}
