package dev.centralita.persistence.telephony;

import dev.centralita.telephony.indicator.Targets;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Sums up whole quarters of an hour: those in which anything lies that was written since the mark; then all that is longer. */
final class QuartersSummedUp {

    private static final int PORTION = 5_000;

    private static final String WRITTEN = "phone_call where true";
    private static final FiguresMark MARK = FiguresMark.soon(1, WRITTEN);
    private static final FiguresMark SECOND_MARK = FiguresMark.again(3, WRITTEN);

    private static final String TOUCHED = """
            select distinct timestamp(date(moment), maketime(hour(moment), minute(moment) div 15 * 15, 0)) from (
                select entered_at as moment from phone_call join phone_call_stage using (pbx, linked_id)
                where written_at > :after and written_at <= :upTo
                union all
                select dialled_at from phone_call join phone_call_leg using (pbx, linked_id)
                where written_at > :after and written_at <= :upTo) as parts""";

    private static final String QUEUES_WAITED = """
            insert into queue_figures (starts_at, pbx, queue, offered, answered, abandoned, abandoned_soon,
                answered_in_time, overflowed, waited_ms, longest_ms)
            select :start, pbx, queue, count(*), sum(is_answered), sum(is_abandoned),
                sum(is_abandoned and waited_ms < :patience), sum(is_answered and waited_ms <= :target),
                sum(result = 'TIMED_OUT'), sum(if(is_answered, waited_ms, 0)), max(waited_ms)
            from (select pbx, queue, result, result = 'CONNECTED' as is_answered, result = 'ABANDONED' as is_abandoned,
                    timestampdiff(microsecond, entered_at, left_at) div 1000 as waited_ms
                from phone_call_stage
                where entered_at >= :start and entered_at < :start + interval 15 minute
                    and left_at is not null) as stays
            group by pbx, queue""";

    private static final String OF_LEGS = """
            sum(answered_at is not null),
                sum(if(answered_at is null, 0, timestampdiff(microsecond, answered_at, ended_at) div 1000)),
                sum(result <=> 'NO_ANSWER')
            from phone_call_leg
            where dialled_at >= :start and dialled_at < :start + interval 15 minute and ended_at is not null""";

    private static final String QUEUES_SERVED = """
            insert into queue_figures (starts_at, pbx, queue, handled, handling_ms, missed)
            select :start, pbx, queue, %s and queue is not null
            group by pbx, queue
            on duplicate key update
                handled = values(handled), handling_ms = values(handling_ms), missed = values(missed)""".formatted(OF_LEGS);

    private static final String AGENTS = """
            insert into agent_figures (starts_at, pbx, agent, queue, handled, handling_ms, missed)
            select :start, pbx, agent, coalesce(queue, ''), %s and agent is not null
            group by pbx, agent, coalesce(queue, '')""".formatted(OF_LEGS);

    private final Handle sql;
    private final Targets targets;

    QuartersSummedUp(Handle sql, Targets targets) {
        this.sql = sql;
        this.targets = targets;
    }

    /** The next portion; tells whether there are more. */
    boolean next() {
        boolean isMore = MARK.moveOn(sql, PORTION, this::sumUp);
        return SECOND_MARK.moveOn(sql, PORTION, this::sumUp) || isMore;
    }

    private void sumUp(FiguresMark.Portion portion) {
        List<LocalDateTime> quarters = sql.createQuery(TOUCHED)
                .bind("after", portion.after())
                .bind("upTo", portion.upTo())
                .mapTo(LocalDateTime.class)
                .list();
        SumTable.QUEUE_FIGURES.empty(sql, SumLength.QUARTER, quarters);
        SumTable.AGENT_FIGURES.empty(sql, SumLength.QUARTER, quarters);
        inEach(quarters, QUEUES_WAITED);
        inEach(quarters, QUEUES_SERVED);
        inEach(quarters, AGENTS);
        SumTable.QUEUE_FIGURES.sumUpLonger(sql, quarters);
        SumTable.AGENT_FIGURES.sumUpLonger(sql, quarters);
    }

    private void inEach(List<LocalDateTime> quarters, String statement) {
        if (quarters.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(statement);
        for (LocalDateTime start : quarters) {
            batch.bind("start", start)
                    .bind("patience", targets.patience().toMillis())
                    .bind("target", targets.answer().toMillis())
                    .add();
        }
        batch.execute();
    }
}
