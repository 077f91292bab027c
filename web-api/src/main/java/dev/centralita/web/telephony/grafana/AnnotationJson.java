package dev.centralita.web.telephony.grafana;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened, as older data sources read it. */
public record AnnotationJson(@Nullable JsonObject annotation, long time, String title, String text, List<String> tags) {

    static AnnotationJson of(LineChangeJson change, @Nullable JsonObject annotation) {
        return new AnnotationJson(
                annotation, change.time().toEpochMilli(), change.title(), change.text(), List.of(change.tags()));
    }
}
