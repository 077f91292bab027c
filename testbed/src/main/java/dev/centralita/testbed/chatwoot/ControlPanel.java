package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.standin.FaultJson;
import dev.centralita.testbed.standin.LimitJson;
import dev.centralita.testbed.standin.Panel;
import dev.centralita.testbed.standin.Reply;

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
final class ControlPanel extends Panel {

    private final ChatwootStandIn chatwoot;

    ControlPanel(ChatwootStandIn chatwoot) {
        this.chatwoot = chatwoot;
    }

    @Override
    protected Reply refusal(String reason) {
        return Refusals.error(400, reason);
    }

    @Override
    protected Reply answer(String line, String body) {
        return switch (line) {
            case "GET counts" -> said(CountsJson.of(chatwoot.counts()));
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
}
