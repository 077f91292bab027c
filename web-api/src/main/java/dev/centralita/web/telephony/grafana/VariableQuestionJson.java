package dev.centralita.web.telephony.grafana;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What a dashboard's variable can be, in the time it shows. */
public record VariableQuestionJson(
        @NotNull @Valid Payload payload, @Nullable RangeJson range) {

    /** Whose names are wanted. */
    public record Payload(@NotNull Listed target) {}
}
