package dev.centralita.persistence.telephony;

import static java.util.Objects.requireNonNull;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.gap.Gap;
import dev.centralita.telephony.gap.GapLedger;
import dev.centralita.telephony.gap.GapReport;
import dev.centralita.telephony.gap.Hearing;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Tables {@code pbx_hearing} and {@code call_gap}. */
@Dependent
class MariadbGaps implements GapLedger {

    private static final List<String> REPORT =
            List.of("begins_at", "looks", "next_look", "rebuilt", "completed", "trouble");

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    MariadbGaps(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    @Transactional
    public Optional<Hearing> lastHearing(PbxName pbx) {
        return isSetUp
                ? callcenter.with(sql -> sql.createQuery(
                                "select heard_until, ahead_ms from pbx_hearing where pbx = :pbx")
                        .bind("pbx", pbx.value())
                        .map((row, context) -> new Hearing(
                                requireNonNull(Cell.moment(row, "heard_until")),
                                Duration.ofMillis(row.getLong("ahead_ms"))))
                        .findOne())
                : Optional.empty();
    }

    @Override
    @Transactional
    public void keep(PbxName pbx, Hearing hearing) {
        if (isSetUp) {
            callcenter.with(sql -> sql.createUpdate(
                            Upsert.into("pbx_hearing", List.of("pbx"), List.of("heard_until", "ahead_ms")))
                    .bind("pbx", pbx.value())
                    .bind("heardUntil", Cell.of(hearing.until()))
                    .bind("aheadMs", hearing.ahead().toMillis())
                    .execute());
        }
    }

    @Override
    @Transactional
    public void keep(GapReport report) {
        if (isSetUp) {
            callcenter.with(sql -> sql.createUpdate(Upsert.into("call_gap", List.of("pbx", "ends_at"), REPORT))
                    .bind("pbx", report.gap().pbx().value())
                    .bind("endsAt", Cell.of(report.gap().until()))
                    .bind("beginsAt", Cell.of(report.gap().from()))
                    .bind("looks", report.looks())
                    .bind("nextLook", Cell.of(report.nextLook()))
                    .bind("rebuilt", report.rebuilt())
                    .bind("completed", report.completed())
                    .bind("trouble", report.trouble())
                    .execute());
        }
    }

    @Override
    @Transactional
    public List<GapReport> unsettled(PbxName pbx) {
        return read("where pbx = :pbx and next_look is not null order by ends_at", pbx);
    }

    @Override
    @Transactional
    public Optional<GapReport> newest(PbxName pbx) {
        return read("where pbx = :pbx order by ends_at desc limit 1", pbx).stream()
                .findFirst();
    }

    private List<GapReport> read(String whereAndOrder, PbxName pbx) {
        return isSetUp
                ? callcenter.with(sql -> sql.createQuery("select * from call_gap " + whereAndOrder)
                        .bind("pbx", pbx.value())
                        .map((row, context) -> report(row))
                        .list())
                : List.of();
    }

    private static GapReport report(ResultSet row) throws SQLException {
        return new GapReport(
                new Gap(
                        new PbxName(row.getString("pbx")),
                        requireNonNull(Cell.moment(row, "begins_at")),
                        requireNonNull(Cell.moment(row, "ends_at"))),
                row.getInt("looks"),
                Cell.moment(row, "next_look"),
                row.getInt("rebuilt"),
                row.getInt("completed"),
                row.getString("trouble"));
    }
}
