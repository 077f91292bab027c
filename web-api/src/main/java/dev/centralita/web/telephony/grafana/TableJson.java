package dev.centralita.web.telephony.grafana;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table as the JSON data source reads it; moments are milliseconds since 1970.
 *
 * @param type always {@code table}
 */
public record TableJson(String type, List<ColumnJson> columns, List<List<@Nullable Object>> rows) {

    private TableJson(List<ColumnJson> columns, List<List<@Nullable Object>> rows) {
        this("table", columns, rows);
    }

    /** The columns are a record's components. */
    static <R extends Record> TableJson of(Class<R> type, List<R> rows) {
        RecordComponent[] components = type.getRecordComponents();
        return new TableJson(
                columnsOf(type),
                rows.stream().map(row -> cells(row, components)).toList());
    }

    static List<ColumnJson> columnsOf(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(ColumnJson::of).toList();
    }

    /** The rows whose value in the column passes; all of them where there is no such column. */
    TableJson where(String column, Predicate<@Nullable Object> test) {
        return place(column)
                .map(place -> new TableJson(
                        columns,
                        rows.stream().filter(row -> test.test(row.get(place))).toList()))
                .orElse(this);
    }

    Optional<Integer> place(String column) {
        return IntStream.range(0, columns.size())
                .filter(place -> columns.get(place).text().equals(column))
                .boxed()
                .findFirst();
    }

    private static List<@Nullable Object> cells(Record row, RecordComponent[] components) {
        List<@Nullable Object> cells = new ArrayList<>();
        for (RecordComponent component : components) {
            cells.add(cell(row, component));
        }
        return Collections.unmodifiableList(cells);
    }

    private static @Nullable Object cell(Record row, RecordComponent component) {
        try {
            Object value = component.getAccessor().invoke(row);
            return value instanceof Instant moment ? moment.toEpochMilli() : value;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(component + " cannot be read", impossible);
        }
    }
}
