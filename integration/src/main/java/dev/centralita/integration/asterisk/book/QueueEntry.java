package dev.centralita.integration.asterisk.book;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line of the queue log.
 *
 * @param call the channel that waits, or a word where it is about none
 * @param agent the member's name or interface, as the PBX is set to log it
 */
record QueueEntry(Instant at, String call, String queue, String agent, String event, List<String> values) {

    private static final int FIRST_VALUE = 5;
    private static final int MOST_VALUES = 5;

    QueueEntry {
        values = List.copyOf(values);
    }

    /** {@code 1795228043|1795228038.3|soporte|Elena Gómez|CONNECT|4|1795228041.10|3}. */
    static QueueEntry of(String line, ZoneId zone) {
        String[] parts = line.split("\\|", -1);
        if (parts.length < FIRST_VALUE) {
            throw new IllegalArgumentException(
                    "line of the queue log: " + parts.length + " parts (expected: 5 or more)");
        }
        return new QueueEntry(
                BookMoment.of(parts[0], zone),
                parts[1],
                parts[2],
                parts[3],
                parts[4],
                List.of(parts).subList(FIRST_VALUE, parts.length));
    }

    static QueueEntry of(Row row, ZoneId zone) {
        return new QueueEntry(
                BookMoment.of(row.needed("time"), zone),
                row.text("callid"),
                row.text("queuename"),
                row.text("agent"),
                row.needed("event"),
                IntStream.rangeClosed(1, MOST_VALUES)
                        .mapToObj(place -> row.text("data" + place))
                        .toList());
    }

    String value(int place) {
        return place < values.size() ? values.get(place) : "";
    }

    int number(int place) {
        String value = value(place);
        return value.matches("\\d{1,9}") ? Integer.parseInt(value) : 0;
    }
}
