package dev.centralita.integration.chatwoot;

import dev.centralita.housekeeping.rule.ActKey;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Our mark on a message.
 *
 * <p>A note bears it as its {@code source_id}. Words to a customer must not: Chatwoot takes what has one for something
 * that came from the channel, and sends it to nobody. They bear it where Chatwoot names the rule that sent a message.
 */
final class Mark {

    /** Whether message {@code m} bears one, or null; Chatwoot keeps the object as a text within its json column. */
    static final String IS_STORED = "(m.source_id like '" + ActKey.PREFIX
            + "%' or (m.content_attributes #>> '{}') ~ '\"automation_rule_id\"\\s*:\\s*\"" + ActKey.PREFIX + "')";

    private static final String SOURCE = "source_id";
    private static final String ATTRIBUTES = "content_attributes";
    private static final String RULE = "automation_rule_id";

    private Mark() {}

    static void leave(ActKey key, JsonObjectBuilder message, boolean isPrivate) {
        if (isPrivate) {
            message.add(SOURCE, key.value());
        } else {
            message.add(ATTRIBUTES, Json.createObjectBuilder().add(RULE, key.value()));
        }
    }

    static Optional<String> on(JsonObject message) {
        return Stream.of(
                        Optional.ofNullable(JsonText.text(message, SOURCE)),
                        Optional.ofNullable(JsonText.text(JsonText.object(message, ATTRIBUTES), RULE)))
                .flatMap(Optional::stream)
                .filter(mark -> mark.startsWith(ActKey.PREFIX))
                .findFirst();
    }
}
