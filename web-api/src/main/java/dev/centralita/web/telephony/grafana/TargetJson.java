package dev.centralita.web.telephony.grafana;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.jspecify.annotations.Nullable;

/** What a panel wants: a metric and the choices made for it. */
public record TargetJson(@NotNull Metric target, @Nullable JsonObject payload) {

    /** The choices as if they stood in an address; the panel's time is one of them. */
    MultivaluedMap<String, String> parameters(@Nullable RangeJson range) {
        MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>();
        if (payload != null) {
            payload.forEach((name, value) -> parameters.putSingle(name, text(value)));
        }
        if (range != null && range.from() != null) {
            parameters.putSingle("from", range.from().toString());
        }
        if (range != null && range.to() != null) {
            parameters.putSingle("to", range.to().toString());
        }
        return parameters;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        return value == JsonValue.NULL ? "" : value.toString();
    }
}
