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
import org.jdbi.v3.core.Handle;

/** Figures in the tables {@code queue_figures} and {@code agent_figures}, made from calls by SQL alone. */
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
        return isSetUp && callcenter.with(sql -> new QuartersSummedUp(sql, targets).next());
    }

    @Override
    @Transactional
    public List<IndicatorRow> answer(IndicatorQuestion question) {
        return isSetUp ? callcenter.with(sql -> answer(sql, question)) : List.of();
    }

    private static List<IndicatorRow> answer(Handle sql, IndicatorQuestion question) {
        FiguresRead figures = new FiguresRead(question);
        return new AttendanceRead(question, figures).addedTo(figures.from(sql), sql);
    }
}
