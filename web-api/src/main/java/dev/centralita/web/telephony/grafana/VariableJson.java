package dev.centralita.web.telephony.grafana;

import jakarta.json.bind.annotation.JsonbProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the values of a dashboard's variable. */
public record VariableJson(
        @JsonbProperty("__text") @Schema(name = "__text") String text,
        @JsonbProperty("__value") @Schema(name = "__value") String value) {

    static VariableJson of(String name) {
        return new VariableJson(name, name);
    }
}
