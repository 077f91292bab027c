package dev.centralita.integration.huggy;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** An agent as Huggy lists it. */
record AgentJson(String id, String name) {

    /** Empty where it has no id that can be read; one without a name is called by the id. */
    static Optional<AgentJson> of(JsonValue value) {
        if (!(value instanceof JsonObject fields)) {
            return Optional.empty();
        }
        return Optional.ofNullable(JsonText.text(fields.get("id")))
                .map(id -> new AgentJson(
                        id,
                        Optional.ofNullable(JsonText.text(fields.get("name"))).orElse(id)));
    }
}
