package dev.centralita.web.telephony.grafana;

import jakarta.validation.constraints.NotNull;

/**
 * Which options there are.
 *
 * @param name of the choice
 */
public record ChoiceQuestionJson(
        @NotNull Metric metric, @NotNull Choice name) {}
