package dev.centralita.testbed.grafana;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One question of a dashboard to a data source. */
record PanelQuery(JsonObject json) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}|\\$(\\w+)");

    private static final Pattern LABEL = Pattern.compile("[{,] *(\\w+) *(?:=~|!~|!=|=)");

    /** A column that is wanted of every row. */
    record Column(String selector, String text, String type) {}

    boolean isForPrometheus() {
        return dataSource().equals("centralita-prometheus");
    }

    String dataSource() {
        return json.getJsonObject("datasource").getString("uid");
    }

    /** The labels by which it confines what it asks Prometheus for. */
    Set<String> labels() {
        return LABEL.matcher(expression())
                .results()
                .map(label -> label.group(1))
                .collect(Collectors.toSet());
    }

    String expression() {
        return json.getString("expr");
    }

    List<Column> columns() {
        return json.getJsonArray("columns").getValuesAs(JsonObject.class).stream()
                .map(column ->
                        new Column(column.getString("selector"), column.getString("text"), column.getString("type")))
                .toList();
    }

    /** Below the data source's address, with what Grafana would put for the variables. */
    String address(Map<String, String> variables) {
        return json.getString("url")
                + parameters().stream()
                        .map(parameter -> parameter.getString("key") + "="
                                + URLEncoder.encode(
                                        filled(parameter.getString("value"), variables), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** Those that it is put with, whichever data source it is for. */
    Set<String> variables() {
        return written()
                .flatMap(text -> VARIABLE.matcher(text).results())
                .map(found -> nameOf(found.group(1), found.group(2)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<String> written() {
        return isForPrometheus()
                ? Stream.of(expression())
                : parameters().stream().map(parameter -> parameter.getString("value"));
    }

    private List<JsonObject> parameters() {
        return json.getJsonObject("url_options").getJsonArray("params").getValuesAs(JsonObject.class);
    }

    private static String filled(String text, Map<String, String> variables) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        variables.getOrDefault(nameOf(found.group(1), found.group(2)), found.group())));
    }

    private static String nameOf(String braced, String bare) {
        return braced == null ? bare : braced;
    }
}
