package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.indicator.IndicatorLedger;
import dev.centralita.telephony.indicator.IndicatorQuestion;
import dev.centralita.telephony.indicator.IndicatorRow;
import dev.centralita.telephony.indicator.Targets;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Handle;

/** Figures in the tables of {@link SumTable}, made from calls and attendance by SQL alone. */
@Dependent
class MariadbIndicators implements IndicatorLedger {

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    MariadbIndicators(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    @Transactional
    public boolean sumUp(Targets targets) {
        return isSetUp
                && callcenter.with(sql -> inUtc(sql, () -> {
                    boolean isMoreOfCalls = new QuartersSummedUp(sql, targets).next();
                    boolean isMoreOfTime = new TimeSummedUp(sql).next();
                    return isMoreOfCalls || isMoreOfTime;
                }));
    }

    @Override
    @Transactional
    public List<IndicatorRow> answer(IndicatorQuestion question) {
        return isSetUp ? callcenter.with(sql -> answer(sql, question)) : List.of();
    }

    /** Moments of writing change with the connection's zone, which may be shared. */
    private static boolean inUtc(Handle sql, BooleanSupplier work) {
        sql.execute("set @zone_before = @@session.time_zone, time_zone = '+00:00'");
        try {
            return work.getAsBoolean();
        } finally {
            sql.execute("set time_zone = @zone_before");
        }
    }

    private static List<IndicatorRow> answer(Handle sql, IndicatorQuestion question) {
        FiguresRead figures = new FiguresRead(question);
        return new AttendanceRead(question, figures).addedTo(figures.from(sql), sql);
    }
}
