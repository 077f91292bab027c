package dev.centralita.web.telephony.grafana;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One figure over time.
 *
 * @param datapoints each a value and its moment in milliseconds since 1970, in this order
 */
public record SeriesJson(String target, List<List<@Nullable Object>> datapoints) {

    /**
     * A table's column as lines.
     *
     * @param time the column with the moments
     * @param name the column by which the lines are told apart; where it is empty the figure itself gives the name
     */
    static List<SeriesJson> of(TableJson table, String figure, String time, String name) {
        int value = table.place(figure).orElseThrow();
        int moment = table.place(time).orElseThrow();
        int who = table.place(name).orElseThrow();
        Map<String, List<List<@Nullable Object>>> lines = new LinkedHashMap<>();
        for (List<@Nullable Object> row : table.rows()) {
            Object whose = row.get(who);
            lines.computeIfAbsent(whose == null ? figure : whose.toString(), line -> new ArrayList<>())
                    .add(Arrays.asList(row.get(value), row.get(moment)));
        }
        return lines.entrySet().stream()
                .map(line -> new SeriesJson(line.getKey(), line.getValue()))
                .toList();
    }
}
