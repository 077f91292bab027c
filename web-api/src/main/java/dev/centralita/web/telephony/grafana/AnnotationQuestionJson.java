package dev.centralita.web.telephony.grafana;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a time, as older data sources ask.
 *
 * @param annotation the dashboard's own, which the answers carry back
 */
public record AnnotationQuestionJson(
        @NotNull RangeJson range, @Nullable JsonObject annotation) {}
