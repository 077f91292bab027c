package dev.centralita.testbed.grafana;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A dashboard as Grafana's file describes it. */
public record Dashboard(JsonObject json) {

    public static final Path FOLDER = Path.of("../docker/grafana/dashboards");

    /** Those that we ship. */
    public static List<Dashboard> shipped() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Dashboard::in).toList();
        }
    }

    private static Dashboard in(Path file) {
        try {
            return of(Files.readString(file));
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(file.toString(), unreadable);
        }
    }

    static Dashboard of(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return new Dashboard(reader.readObject());
        }
    }

    /** The same with another word in its text, which must be there. */
    public Dashboard with(String word, String inPlaceOf) {
        String text = json.toString();
        if (!text.contains(inPlaceOf)) {
            throw new IllegalArgumentException(this + " does not contain " + inPlaceOf);
        }
        return of(text.replace(inPlaceOf, word));
    }

    List<Panel> panels() {
        return json.getJsonArray("panels").getValuesAs(JsonObject.class).stream()
                .map(Panel::new)
                .toList();
    }

    /** Every different question that it puts to the hub when it is opened. */
    public List<String> questions(Map<String, String> filledIn) {
        return opened(filledIn).stream().flatMap(List::stream).distinct().toList();
    }

    /** Everything that it puts to the hub when it is opened: first what fills its variables, then each panel for itself. */
    public List<List<String>> opened(Map<String, String> filledIn) {
        return Stream.of(variableQueries().stream(), panels().stream().flatMap(panel -> panel.queries().stream()))
                .map(step -> step.filter(query -> !query.isForPrometheus())
                        .map(query -> query.address(filledIn))
                        .toList())
                .toList();
    }

    List<String> variables() {
        return templates().map(variable -> variable.getString("name")).toList();
    }

    /** What its variables are filled by. */
    List<PanelQuery> variableQueries() {
        return templates()
                .filter(variable -> variable.getString("type").equals("query"))
                .map(variable -> new PanelQuery(variable.getJsonObject("query").getJsonObject("infinityQuery")))
                .toList();
    }

    private Stream<JsonObject> templates() {
        return json.getJsonObject("templating").getJsonArray("list").getValuesAs(JsonObject.class).stream();
    }

    @Override
    public String toString() {
        return json.getString("title");
    }
}
