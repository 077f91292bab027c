package dev.centralita.web.telephony.grafana;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A panel's question. */
public record PanelQuestionJson(
        @Nullable RangeJson range,
        @NotNull @Valid List<TargetJson> targets,
        @Nullable @Valid List<FilterJson> filters) {

    List<FilterJson> confinedTo() {
        return filters == null ? List.of() : filters;
    }
}
