package dev.centralita.testbed.huggy;

import dev.centralita.testbed.standin.FaultJson;
import dev.centralita.testbed.standin.LimitJson;
import dev.centralita.testbed.standin.Panel;
import dev.centralita.testbed.standin.Reply;

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
final class ControlPanel extends Panel {

    private final HuggyStandIn huggy;

    ControlPanel(HuggyStandIn huggy) {
        this.huggy = huggy;
    }

    @Override
    protected Reply refusal(String reason) {
        return Refusals.because(400, reason);
    }

    @Override
    protected Reply answer(String line, String body) {
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
}
