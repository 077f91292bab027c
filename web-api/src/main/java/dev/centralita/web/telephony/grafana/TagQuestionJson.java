package dev.centralita.web.telephony.grafana;

import jakarta.validation.constraints.NotNull;

/** Which values a filter's column has. */
public record TagQuestionJson(@NotNull Listed key) {}
