package dev.centralita.web.telephony;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Figures as a table (RFC 4180), beginning with the mark without which Excel takes UTF-8 for something else. */
final class IndicatorCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final Map<String, Function<IndicatorJson, @Nullable Object>> COLUMNS = new LinkedHashMap<>();

    static {
        COLUMNS.put("start", IndicatorJson::start);
        COLUMNS.put("queue", IndicatorJson::queue);
        COLUMNS.put("agent", IndicatorJson::agent);
        COLUMNS.put("offered", IndicatorJson::offered);
        COLUMNS.put("answered", IndicatorJson::answered);
        COLUMNS.put("abandoned", IndicatorJson::abandoned);
        COLUMNS.put("abandonedSoon", IndicatorJson::abandonedSoon);
        COLUMNS.put("answeredInTime", IndicatorJson::answeredInTime);
        COLUMNS.put("overflowed", IndicatorJson::overflowed);
        COLUMNS.put("serviceLevel", IndicatorJson::serviceLevel);
        COLUMNS.put("averageSpeedOfAnswer", IndicatorJson::averageSpeedOfAnswer);
        COLUMNS.put("averageHandleTime", IndicatorJson::averageHandleTime);
        COLUMNS.put("longestWait", IndicatorJson::longestWait);
        COLUMNS.put("handled", IndicatorJson::handled);
        COLUMNS.put("missed", IndicatorJson::missed);
        COLUMNS.put("signedIn", IndicatorJson::signedIn);
        COLUMNS.put("paused", IndicatorJson::paused);
        COLUMNS.put("busy", IndicatorJson::busy);
        COLUMNS.put("occupancy", IndicatorJson::occupancy);
    }

    private IndicatorCsv() {}

    static String of(List<IndicatorJson> rows) {
        StringBuilder table = new StringBuilder(BYTE_ORDER_MARK)
                .append(String.join(",", COLUMNS.keySet()))
                .append("\r\n");
        rows.forEach(row -> table.append(COLUMNS.values().stream()
                        .map(column -> cell(column.apply(row)))
                        .collect(Collectors.joining(",")))
                .append("\r\n"));
        return table.toString();
    }

    /** Text that a spreadsheet would take for a formula is marked as text. */
    private static String cell(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return value == null ? "" : value.toString();
        }
        String harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
