package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.attendance.Activity;
import dev.centralita.telephony.attendance.Duty;
import dev.centralita.telephony.attendance.DutyLedger;
import dev.centralita.telephony.attendance.DutySheet;
import dev.centralita.telephony.attendance.TimeSpent;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Attendance in the tables {@code agent_time} and {@code agent_latest}; a sum is written whole, so twice is once. */
@Dependent
class MariadbDuties implements DutyLedger {

    private static final String KEEP_SUM = """
            insert into agent_time (starts_at, pbx, agent, queue, busy_ms, free_ms, paused_ms)
            values (:start, :pbx, left(:agent, 120), left(:queue, 128), :busy, :free, :paused)
            on duplicate key update
                busy_ms = values(busy_ms), free_ms = values(free_ms), paused_ms = values(paused_ms)""";

    private static final String KEEP_LATEST = """
            insert into agent_latest (pbx, agent, queue, activity, until)
            values (:pbx, left(:agent, 120), left(:queue, 128), :activity, :until)
            on duplicate key update activity = values(activity), until = values(until)""";

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    MariadbDuties(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    @Transactional
    public void keep(PbxName pbx, DutySheet sheet) {
        if (isSetUp) {
            callcenter.with(sql -> {
                keepSums(sql, pbx, sheet.quarters());
                keepLatest(sql, pbx, sheet.latest());
                return true;
            });
        }
    }

    @Override
    @Transactional
    public DutySheet kept(PbxName pbx, Instant from) {
        return isSetUp
                ? callcenter.with(sql -> new DutySheet(sums(sql, pbx, from), latest(sql, pbx)))
                : new DutySheet(List.of(), List.of());
    }

    private static void keepSums(Handle sql, PbxName pbx, List<DutySheet.Sum> sums) {
        if (sums.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(KEEP_SUM);
        sums.forEach(sum -> batch.bind("start", utc(sum.start()))
                .bind("pbx", pbx.value())
                .bind("agent", sum.duty().agent())
                .bind("queue", sum.duty().queue())
                .bind("busy", sum.spent().busy().toMillis())
                .bind("free", sum.spent().free().toMillis())
                .bind("paused", sum.spent().paused().toMillis())
                .add());
        batch.execute();
    }

    private static void keepLatest(Handle sql, PbxName pbx, List<DutySheet.Doing> latest) {
        if (latest.isEmpty()) {
            return;
        }
        PreparedBatch batch = sql.prepareBatch(KEEP_LATEST);
        latest.forEach(doing -> batch.bind("pbx", pbx.value())
                .bind("agent", doing.duty().agent())
                .bind("queue", doing.duty().queue())
                .bind("activity", doing.activity().name())
                .bind("until", utc(doing.until()))
                .add());
        batch.execute();
    }

    private static List<DutySheet.Sum> sums(Handle sql, PbxName pbx, Instant from) {
        return sql.createQuery("select * from agent_time where minutes = 15 and starts_at >= :from and pbx = :pbx")
                .bind("from", utc(from))
                .bind("pbx", pbx.value())
                .map((row, context) -> new DutySheet.Sum(
                        moment(row, "starts_at"),
                        duty(row),
                        new TimeSpent(millis(row, "busy_ms"), millis(row, "free_ms"), millis(row, "paused_ms"))))
                .list();
    }

    private static List<DutySheet.Doing> latest(Handle sql, PbxName pbx) {
        return sql.createQuery("select * from agent_latest where pbx = :pbx")
                .bind("pbx", pbx.value())
                .map((row, context) -> new DutySheet.Doing(
                        duty(row), Activity.valueOf(row.getString("activity")), moment(row, "until")))
                .list();
    }

    private static Duty duty(ResultSet row) throws SQLException {
        return new Duty(row.getString("agent"), row.getString("queue"));
    }

    private static Duration millis(ResultSet row, String column) throws SQLException {
        return Duration.ofMillis(row.getLong(column));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
