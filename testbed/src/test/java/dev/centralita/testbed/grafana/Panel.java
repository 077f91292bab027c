package dev.centralita.testbed.grafana;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A panel: what it asks, and what of the answers it speaks of by name. */
record Panel(JsonObject json) {

    String title() {
        return json.getString("title");
    }

    List<PanelQuery> queries() {
        return json.getJsonArray("targets").getValuesAs(JsonObject.class).stream()
                .map(PanelQuery::new)
                .toList();
    }

    /** Columns that something other than the query names: an override, an option, a transformation. */
    List<String> namedColumns() {
        List<String> names = new ArrayList<>();
        overrides().forEach(override -> names.add(nameIn(override)));
        JsonObject options = json.getJsonObject("options");
        if (options.containsKey("sortBy")) {
            options.getJsonArray("sortBy")
                    .getValuesAs(JsonObject.class)
                    .forEach(sort -> names.add(sort.getString("displayName")));
        }
        if (options.containsKey("reduceOptions")) {
            String fields = options.getJsonObject("reduceOptions").getString("fields");
            if (!fields.isEmpty()) {
                names.add(fields.replaceFirst("^/\\^(.*)\\$/$", "$1"));
            }
        }
        json.getJsonArray("transformations")
                .getValuesAs(JsonObject.class)
                .forEach(step -> names.addAll(fieldsOf(step.getJsonObject("options"))));
        return names;
    }

    /** For each column whose values have words or colours, the values that do. */
    Map<String, Set<String>> wordedValues() {
        Map<String, Set<String>> worded = new HashMap<>();
        for (JsonObject override : overrides()) {
            for (JsonObject property : override.getJsonArray("properties").getValuesAs(JsonObject.class)) {
                if (property.getString("id").equals("mappings")) {
                    worded.put(
                            nameIn(override),
                            property.getJsonArray("value")
                                    .getJsonObject(0)
                                    .getJsonObject("options")
                                    .keySet());
                }
            }
        }
        return worded;
    }

    private List<JsonObject> overrides() {
        return json.getJsonObject("fieldConfig").getJsonArray("overrides").getValuesAs(JsonObject.class);
    }

    private static String nameIn(JsonObject override) {
        return override.getJsonObject("matcher").getString("options");
    }

    private static List<String> fieldsOf(JsonObject options) {
        JsonValue fields = options.get("fields");
        return fields instanceof JsonArray list
                ? list.getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList()
                : List.copyOf(fields.asJsonObject().keySet());
    }
}
