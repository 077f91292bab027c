package dev.centralita.persistence.telephony;

import dev.centralita.telephony.indicator.Attendance;
import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/**
 * The same question put to the time that agents spent. Somebody in several queues is there once: where queues are neither
 * told apart nor chosen, the time over all of theirs counts.
 */
final class AttendanceRead {

    private static final Comparator<IndicatorRow> IN_ORDER = Comparator.comparing(IndicatorRow::start)
            .thenComparing(IndicatorRow::of, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final IndicatorQuestion question;
    private final FiguresRead figures;

    AttendanceRead(IndicatorQuestion question, FiguresRead figures) {
        this.question = question;
        this.figures = figures;
    }

    /** The rows with the time added; who was there without a call gets a row, too. */
    List<IndicatorRow> addedTo(List<IndicatorRow> rows, Handle sql) {
        Map<Key, Attendance> spent = from(sql);
        List<IndicatorRow> known = rows.stream()
                .map(row -> new IndicatorRow(
                        row.start(), row.of(), row.figures(), taken(spent, new Key(row.start(), row.of()))))
                .toList();
        Stream<IndicatorRow> others = spent.entrySet().stream()
                .map(each ->
                        new IndicatorRow(each.getKey().start(), each.getKey().of(), Figures.NONE, each.getValue()));
        return Stream.concat(known.stream(), others).sorted(IN_ORDER).toList();
    }

    private static Attendance taken(Map<Key, Attendance> spent, Key key) {
        Attendance found = spent.remove(key);
        return found == null ? Attendance.NONE : found;
    }

    private Map<Key, Attendance> from(Handle sql) {
        Query query = figures.bound(sql.createQuery("select " + figures.start() + " as start, " + figures.key()
                + " as name, sum(busy_ms) as busy, sum(free_ms) as free, sum(paused_ms) as paused from "
                + (question.isAboutAgents() ? "agent_time" : "queue_time") + " where " + figures.rows()
                + (isOverAll() ? " and queue = ''" : "")
                + (question.split() == Split.QUEUE ? " and queue <> ''" : "")
                + " group by 1, 2 having busy + free + paused > 0"));
        Map<Key, Attendance> found = new LinkedHashMap<>();
        query.map((row, context) -> Map.entry(
                        new Key(figures.moment(row), figures.name(row)),
                        attendance(row.getLong("busy"), row.getLong("free"), row.getLong("paused"))))
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    private boolean isOverAll() {
        return question.split() != Split.QUEUE && question.queue() == null;
    }

    private static Attendance attendance(long busy, long free, long paused) {
        return new Attendance(
                Duration.ofMillis(busy + free + paused), Duration.ofMillis(paused), Duration.ofMillis(busy));
    }

    private record Key(Instant start, @Nullable String of) {}
}
