package dev.centralita.persistence.telephony;

import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sums up the time of agents: over all of them by queue, and both by longer times. */
final class TimeSummedUp {

    private static final int PORTION = 20_000;

    private static final String WRITTEN = "agent_time where minutes = 15";
    private static final FiguresMark MARK = FiguresMark.soon(2, WRITTEN);
    private static final FiguresMark SECOND_MARK = FiguresMark.again(4, WRITTEN);

    private static final String TOUCHED = """
            select distinct starts_at from agent_time
            where minutes = 15 and written_at > :after and written_at <= :upTo order by starts_at""";

    private static final String OVER_ALL_AGENTS = """
            insert into queue_time (minutes, starts_at, pbx, queue, busy_ms, free_ms, paused_ms)
            select 15, starts_at, pbx, queue, sum(busy_ms), sum(free_ms), sum(paused_ms)
            from agent_time where minutes = 15 and starts_at in (<quarters>)
            group by starts_at, pbx, queue""";

    private final Handle sql;

    TimeSummedUp(Handle sql) {
        this.sql = sql;
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
        SumTable.QUEUE_TIME.empty(sql, SumLength.QUARTER, quarters);
        sql.createUpdate(OVER_ALL_AGENTS).bindList("quarters", quarters).execute();
        SumTable.QUEUE_TIME.sumUpLonger(sql, quarters);
        SumTable.AGENT_TIME.sumUpLonger(sql, quarters);
    }
}
