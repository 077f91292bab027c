package dev.centralita.testbed.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVRecord;

/** One entry of a book, its cells by the name of their column. */
record BookEntry(Book book, Instant at, Map<String, String> cells) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /** As the recorded one, but with ids and moments of the time it is played at. */
    static BookEntry moved(Book book, CSVRecord recorded, UnaryOperator<String> ids, Duration by) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (String column : book.columnNames()) {
            String cell = recorded.size() > cells.size() ? recorded.get(cells.size()) : "";
            cells.put(column, book.isMoment(column) ? moved(cell, by) : ids.apply(cell));
        }
        return new BookEntry(book, moment(Objects.requireNonNull(cells.get(book.lastMoment()))), cells);
    }

    boolean isOf(Set<String> channels) {
        return channels.contains(cells.get("uniqueid")) || channels.contains(cells.get("callid"));
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    private static String moved(String moment, Duration by) {
        if (moment.isEmpty()) {
            return moment;
        }
        Instant at = moment(moment).plus(by);
        return moment.contains(":") ? LOCAL.format(at.atOffset(ZoneOffset.UTC)) : String.valueOf(at.getEpochSecond());
    }

    private static Instant moment(String text) {
        return text.contains(":")
                ? LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC)
                : Instant.ofEpochSecond(Long.parseLong(text));
    }
}
