package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.gap.BooksAway;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.JDBCType;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A book in a table. Which of Asterisk's columns it has, and whether its moments are moments or texts, differs from one
 * installation to the next and is looked up. The condition is on the column of moments alone, so that its index serves.
 */
final class BookTable<E> {

    static final int MOST_ROWS = 500_000;
    private static final int LIMIT_SECONDS = 20;
    private static final int FETCHED_AT_ONCE = 1_000;
    private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final Set<Integer> TEXTS = Set.of(
            JDBCType.CHAR.getVendorTypeNumber(),
            JDBCType.VARCHAR.getVendorTypeNumber(),
            JDBCType.LONGVARCHAR.getVendorTypeNumber());

    private final Connection connection;
    private final Function<Row, E> reading;
    private final Map<String, Integer> columns;
    private final String table;
    private final String moment;
    private int unreadable;

    BookTable(Connection connection, Set<String> names, List<String> moments, Function<Row, E> reading)
            throws SQLException {
        this.connection = connection;
        this.reading = reading;
        Map<String, Map<String, Integer>> tables = tables(connection, names);
        this.table = tables.keySet().stream().findFirst().orElse("");
        this.columns = tables.getOrDefault(table, Map.of());
        this.moment = moments.stream().filter(columns::containsKey).findFirst().orElse("");
    }

    boolean isThere() {
        return !moment.isEmpty();
    }

    /** How many rows made no sense. */
    int unreadable() {
        return unreadable;
    }

    /** In the order they were written, as far as the table knows it. */
    List<E> readSince(Instant since, ZoneId zone) throws SQLException {
        if (!isThere()) {
            return List.of();
        }
        List<E> entries = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement("select * from " + quoted(table) + " where "
                + quoted(moment) + " >= ? order by " + order() + " limit " + (MOST_ROWS + 1))) {
            question.setQueryTimeout(LIMIT_SECONDS);
            question.setFetchSize(FETCHED_AT_ONCE);
            question.setObject(1, bound(since, zone));
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    read(rows, entries);
                }
            }
        }
        if (entries.size() + unreadable > MOST_ROWS) {
            throw new BooksAway("table " + table + " has more than " + MOST_ROWS + " rows since " + since);
        }
        return entries;
    }

    private void read(ResultSet row, List<E> entries) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String column : columns.keySet()) {
            String value = row.getString(column);
            if (value != null) {
                cells.put(column, value);
            }
        }
        try {
            entries.add(reading.apply(new Row(cells)));
        } catch (IllegalArgumentException | DateTimeException senseless) {
            unreadable++;
        }
    }

    /** Texts are compared as texts: local time in older installations of the queue log seconds since 1970. */
    private Object bound(Instant since, ZoneId zone) throws SQLException {
        LocalDateTime local = LocalDateTime.ofInstant(since, zone);
        int type = columns.getOrDefault(moment, 0);
        if (!TEXTS.contains(type)) {
            return isNumber(type) ? since.getEpochSecond() : local;
        }
        return newest().matches("\\d+(\\.\\d+)?") ? String.valueOf(since.getEpochSecond()) : TEXT.format(local);
    }

    private static boolean isNumber(int type) {
        return Set.of(JDBCType.INTEGER, JDBCType.BIGINT, JDBCType.DECIMAL, JDBCType.NUMERIC, JDBCType.DOUBLE).stream()
                .anyMatch(number -> number.getVendorTypeNumber() == type);
    }

    private String newest() throws SQLException {
        try (PreparedStatement question =
                connection.prepareStatement("select max(" + quoted(moment) + ") from " + quoted(table))) {
            question.setQueryTimeout(LIMIT_SECONDS);
            try (ResultSet row = question.executeQuery()) {
                String newest = row.next() ? row.getString(1) : null;
                return newest == null ? "" : newest;
            }
        }
    }

    private String order() throws SQLException {
        return columns.containsKey("id") ? quoted(moment) + ", " + quoted("id") : quoted(moment);
    }

    private String quoted(String name) throws SQLException {
        String sign = connection.getMetaData().getIdentifierQuoteString();
        return sign + name + sign;
    }

    /** Columns with their types, by table. */
    private static Map<String, Map<String, Integer>> tables(Connection connection, Set<String> names)
            throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        Map<String, Map<String, Integer>> tables = new HashMap<>();
        for (String name : names) {
            try (ResultSet column = database.getColumns(connection.getCatalog(), connection.getSchema(), name, null)) {
                while (column.next()) {
                    if (column.getString("TABLE_NAME").equalsIgnoreCase(name)) {
                        tables.computeIfAbsent(column.getString("TABLE_NAME"), table -> new LinkedHashMap<>())
                                .put(
                                        column.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                                        column.getInt("DATA_TYPE"));
                    }
                }
            }
        }
        return tables;
    }
}
