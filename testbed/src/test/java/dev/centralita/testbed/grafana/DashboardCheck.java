package dev.centralita.testbed.grafana;

import dev.centralita.testbed.grafana.PanelQuery.Column;
import dev.centralita.testbed.prometheus.ShippedRules;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonValue.ValueType;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds a dashboard against the data sources it asks: whether each question is answered, and with everything it speaks of. */
public final class DashboardCheck {

    /** The hub as Grafana sees it. */
    public interface DataSource {

        /** Answers addresses below that of the data source. */
        HttpResponse<String> get(String address) throws IOException, InterruptedException;

        /** What Prometheus reads. */
        String figures() throws IOException, InterruptedException;
    }

    private final DataSource dataSource;
    private final Map<String, String> variables;
    private final List<String> faults = new ArrayList<>();

    private DashboardCheck(DataSource dataSource, Map<String, String> variables) {
        this.dataSource = dataSource;
        this.variables = variables;
    }

    /**
     * What is wrong with it, in sentences.
     *
     * @param variables what Grafana would put for its variables
     */
    public static List<String> faultsOf(Dashboard dashboard, DataSource dataSource, Map<String, String> variables)
            throws IOException, InterruptedException {
        DashboardCheck check = new DashboardCheck(dataSource, variables);
        for (PanelQuery query : dashboard.variableQueries()) {
            check.variables("a variable", query, dashboard.variables());
            check.query("a variable", query);
        }
        for (Panel panel : dashboard.panels()) {
            check.panel(panel, dashboard.variables());
        }
        return check.faults;
    }

    private void panel(Panel panel, List<String> known) throws IOException, InterruptedException {
        Set<String> columns = new HashSet<>();
        for (PanelQuery query : panel.queries()) {
            variables(panel.title(), query, known);
            if (query.isForPrometheus()) {
                figures(panel.title(), query);
                continue;
            }
            JsonArray rows = query(panel.title(), query);
            query.columns().forEach(column -> columns.add(column.text()));
            panel.wordedValues().forEach((column, worded) -> words(panel.title(), query, column, worded, rows));
        }
        for (String named : panel.namedColumns()) {
            if (!columns.contains(named)) {
                faults.add(panel.title() + ": speaks of \"" + named + "\", which no query of it brings");
            }
        }
    }

    private void figures(String asker, PanelQuery query) throws IOException, InterruptedException {
        String figures = dataSource.figures();
        for (String metric : ShippedRules.metricsIn(query.expression())) {
            if (!figures.contains("\n" + metric)) {
                faults.add(asker + ": there is no figure " + metric);
            }
            for (String label : query.labels()) {
                if (figures.lines().noneMatch(line -> line.startsWith(metric + "{") && line.contains(label + "=\""))) {
                    faults.add(asker + ": " + metric + " is not told apart by " + label);
                }
            }
        }
    }

    private void variables(String asker, PanelQuery query, List<String> known) {
        for (String variable : query.variables()) {
            if (!variable.startsWith("__") && !known.contains(variable)) {
                faults.add(asker + ": $" + variable + " is no variable of the dashboard");
            }
        }
    }

    private JsonArray query(String asker, PanelQuery query) throws IOException, InterruptedException {
        String address = query.address(variables);
        HttpResponse<String> answer = dataSource.get(address);
        JsonArray rows = answer.statusCode() == 200 ? read(answer.body()) : JsonArray.EMPTY_JSON_ARRAY;
        if (rows.isEmpty()) {
            faults.add(asker + ": " + address + " is answered with " + answer.statusCode() + " " + answer.body());
        }
        for (Column column : query.columns()) {
            if (!rows.isEmpty() && isEmpty(column, rows)) {
                faults.add(asker + ": " + address + " has nothing in \"" + column.selector() + "\" of any row");
            }
            for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
                if (!row.containsKey(column.selector()) || !fits(row.get(column.selector()), column.type())) {
                    faults.add(asker + ": " + address + " has no " + column.type() + " \"" + column.selector()
                            + "\" in " + row);
                    break;
                }
            }
        }
        return rows;
    }

    /** A column that is empty everywhere may be one that was not asked for. */
    private static boolean isEmpty(Column column, JsonArray rows) {
        return rows.getValuesAs(JsonObject.class).stream()
                .allMatch(row -> row.get(column.selector()) == JsonValue.NULL);
    }

    private void words(String asker, PanelQuery query, String text, Set<String> worded, JsonArray rows) {
        for (Column column : query.columns()) {
            if (column.text().equals(text)) {
                for (JsonObject row : rows.getValuesAs(JsonObject.class)) {
                    String value = row.getString(column.selector(), "");
                    if (!worded.contains(value)) {
                        faults.add(asker + ": has no word for " + text + " \"" + value + "\"");
                    }
                }
            }
        }
    }

    private static boolean fits(JsonValue value, String type) {
        if (value == JsonValue.NULL) {
            return true;
        }
        return switch (type) {
            case "number" -> value.getValueType() == ValueType.NUMBER;
            case "timestamp" -> value instanceof JsonString text && isMoment(text.getString());
            default -> value.getValueType() == ValueType.STRING;
        };
    }

    private static boolean isMoment(String text) {
        try {
            return Instant.parse(text).isAfter(Instant.EPOCH);
        } catch (DateTimeException other) {
            return false;
        }
    }

    private static JsonArray read(String body) {
        try (JsonReader reader = Json.createReader(new StringReader(body))) {
            return reader.readArray();
        }
    }
}
