package dev.centralita.persistence.telephony;

import java.time.LocalDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A table of sums, whose rows are of quarters and of everything longer.
 *
 * @param keys whose sum a row is, beside its time
 * @param added what adds up
 * @param highest of what the highest counts
 */
record SumTable(String name, List<String> keys, List<String> added, List<String> highest) {

    static final SumTable QUEUE_FIGURES = new SumTable(
            "queue_figures",
            List.of("pbx", "queue"),
            List.of(
                    "offered",
                    "answered",
                    "abandoned",
                    "abandoned_soon",
                    "answered_in_time",
                    "overflowed",
                    "waited_ms",
                    "handled",
                    "handling_ms",
                    "missed"),
            List.of("longest_ms"));

    static final SumTable AGENT_FIGURES = new SumTable(
            "agent_figures", List.of("pbx", "agent", "queue"), List.of("handled", "handling_ms", "missed"), List.of());

    static final SumTable AGENT_TIME = new SumTable(
            "agent_time", List.of("pbx", "agent", "queue"), List.of("busy_ms", "free_ms", "paused_ms"), List.of());

    static final SumTable QUEUE_TIME =
            new SumTable("queue_time", List.of("pbx", "queue"), List.of("busy_ms", "free_ms", "paused_ms"), List.of());

    /** Makes every longer sum anew that has one of the quarters in it: hours of quarters, three hours of hours and so on. */
    void sumUpLonger(Handle sql, Collection<LocalDateTime> quarters) {
        for (SumLength length : EnumSet.range(SumLength.HOUR, SumLength.WEEK)) {
            Set<LocalDateTime> starts =
                    quarters.stream().map(length::begin).collect(Collectors.toCollection(TreeSet::new));
            empty(sql, length, starts);
            inEach(sql, starts, sumOfShorter(length));
        }
    }

    /** Takes the rows of these times away. */
    void empty(Handle sql, SumLength length, Collection<LocalDateTime> starts) {
        inEach(sql, starts, "delete from " + name + " where minutes = " + length.minutes() + " and starts_at = :start");
    }

    private String sumOfShorter(SumLength length) {
        String who = String.join(", ", keys);
        return "insert into " + name + " (minutes, starts_at, " + who + ", "
                + columns(column -> column, column -> column)
                + ") select " + length.minutes() + ", :start, " + who + ", "
                + columns(column -> "sum(" + column + ")", column -> "max(" + column + ")")
                + " from " + name + " where minutes = " + length.shorter().minutes()
                + " and starts_at >= :start and starts_at < :start + interval " + length.minutes() + " minute group by "
                + who;
    }

    private String columns(UnaryOperator<String> ofAdded, UnaryOperator<String> ofHighest) {
        return Stream.concat(added.stream().map(ofAdded), highest.stream().map(ofHighest))
                .collect(Collectors.joining(", "));
    }

    private static void inEach(Handle sql, Collection<LocalDateTime> starts, String statement) {
        if (starts.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(statement);
        starts.forEach(start -> batch.bind("start", start).add());
        batch.execute();
    }
}
