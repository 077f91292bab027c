package dev.centralita.persistence.telephony;

import dev.centralita.telephony.indicator.Figures;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Split;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** One question put to the figures. */
final class FiguresRead {

    private static final String OF_QUEUES = """
            sum(offered) as offered, sum(answered) as answered, sum(abandoned) as abandoned,
            sum(abandoned_soon) as abandoned_soon, sum(answered_in_time) as answered_in_time,
            sum(overflowed) as overflowed, sum(waited_ms) as waited_ms, max(longest_ms) as longest_ms,
            sum(handled) as handled, sum(handling_ms) as handling_ms, sum(missed) as missed
            from queue_figures""";

    private static final String OF_AGENTS = """
            0 as offered, sum(handled) as answered, 0 as abandoned, 0 as abandoned_soon, 0 as answered_in_time,
            0 as overflowed, 0 as waited_ms, 0 as longest_ms,
            sum(handled) as handled, sum(handling_ms) as handling_ms, sum(missed) as missed
            from agent_figures""";

    private final IndicatorQuestion question;
    private final ZoneOffsets offsets;

    FiguresRead(IndicatorQuestion question) {
        this.question = question;
        this.offsets = new ZoneOffsets(question.zone(), question.from().minus(Duration.ofDays(1)), question.to());
    }

    List<IndicatorRow> from(Handle sql) {
        String key = key();
        String start = start();
        Query query = bound(sql.createQuery("select " + start + " as start, " + key + " as name, "
                + (question.isAboutAgents() ? OF_AGENTS : OF_QUEUES)
                + " where " + rows()
                + " group by 1, 2 having sum(handled) + sum(missed) + sum("
                + (question.isAboutAgents() ? "handled" : "offered") + ") > 0 order by 1, 2"));
        return query.map((row, context) -> row(row)).list();
    }

    /** The query with the question's PBX, queue and agent in their places. */
    Query bound(Query query) {
        if (question.pbx() != null) {
            query.bind("pbx", question.pbx());
        }
        if (question.queue() != null) {
            query.bind("queue", question.queue());
        }
        if (question.agent() != null) {
            query.bind("agent", question.agent());
        }
        return query;
    }

    String key() {
        return switch (question.split()) {
            case NONE -> "null";
            case QUEUE -> "queue";
            case AGENT -> "agent";
        };
    }

    /** Those of the question's time, PBX, queue and agent; from the quarter on that its beginning lies in. */
    String rows() {
        return SumStretch.rowsOf(stretches())
                + (question.pbx() == null ? "" : " and pbx = :pbx")
                + (question.queue() == null ? "" : " and queue = :queue")
                + (question.agent() == null ? "" : " and agent = :agent");
    }

    /** As few sums as there can be that belong to one row of the answer each. */
    private List<SumStretch> stretches() {
        LocalDateTime from = SumLength.QUARTER.begin(LocalDateTime.ofInstant(question.from(), ZoneOffset.UTC));
        LocalDateTime to = SumLength.QUARTER.next(LocalDateTime.ofInstant(question.to(), ZoneOffset.UTC));
        return switch (question.grain()) {
            case QUARTER -> SumStretch.covering(from, to, SumLength.QUARTER);
            case HOUR -> SumStretch.covering(from, to, offsets.fitHours() ? SumLength.HOUR : SumLength.QUARTER);
            case DAY ->
                offsets.parts(from, to).stream()
                        .flatMap(part -> SumStretch.covering(part.from(), part.to(), SumLength.DAY).stream()
                                .flatMap(stretch -> stretch.cutAt(part.midnight())))
                        .toList();
            case WHOLE -> SumStretch.covering(from, to, SumLength.WEEK);
        };
    }

    /** The beginning of the row's time, in UTC; for days, the day's midnight by the zone's own calendar. */
    String start() {
        return switch (question.grain()) {
            case QUARTER -> "starts_at";
            case HOUR ->
                "date_format(starts_at + interval " + offsets.sql() + " second, '%Y-%m-%d %H:00:00') - interval "
                        + offsets.sql() + " second";
            case DAY -> "timestamp(date(starts_at + interval " + offsets.sql() + " second))";
            case WHOLE -> "timestamp('1971-01-01')";
        };
    }

    /** When the row's time begins. */
    Instant moment(ResultSet row) throws SQLException {
        LocalDateTime start = row.getObject("start", LocalDateTime.class);
        return switch (question.grain()) {
            case QUARTER, HOUR -> start.toInstant(ZoneOffset.UTC);
            case DAY -> start.toLocalDate().atStartOfDay(question.zone()).toInstant();
            case WHOLE -> question.from();
        };
    }

    /** Whom the row is about, or null where nobody is told apart. */
    @Nullable
    String name(ResultSet row) throws SQLException {
        return question.split() == Split.NONE ? null : row.getString("name");
    }

    private IndicatorRow row(ResultSet row) throws SQLException {
        return new IndicatorRow(
                moment(row),
                name(row),
                new Figures(
                        row.getLong("offered"),
                        row.getLong("answered"),
                        row.getLong("abandoned"),
                        row.getLong("abandoned_soon"),
                        row.getLong("answered_in_time"),
                        row.getLong("overflowed"),
                        Duration.ofMillis(row.getLong("waited_ms")),
                        Duration.ofMillis(row.getLong("longest_ms")),
                        row.getLong("handled"),
                        Duration.ofMillis(row.getLong("handling_ms")),
                        row.getLong("missed")));
    }
}
