package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Worded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A row of table {@code job}. */
final class JobRow {

    private JobRow() {}

    static Job read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        return new Job(
                definition(row, cells),
                pause(row, cells),
                cells.moment("considered_until"),
                cells.moment("active_since"),
                cells.momentIfAny("silent_since"),
                row.getString("crontab_entry"),
                row.getLong("version"));
    }

    private static JobDefinition definition(ResultSet row, Cells cells) throws SQLException {
        return new JobDefinition(
                new JobName(row.getString("name")),
                row.getString("task"),
                new Schedule(row.getString("cron"), ZoneId.of(row.getString("zone"))),
                row.getBoolean("enabled"),
                TextMap.ofJson(row.getString("parameters")),
                cells.caution(),
                Worded.of(Overlap.class, row.getString("overlap")),
                Worded.of(CatchUp.class, row.getString("catch_up")),
                row.getBoolean("alarm"));
    }

    private static @Nullable Pause pause(ResultSet row, Cells cells) throws SQLException {
        String reason = row.getString("pause_reason");
        return reason == null ? null : new Pause(reason, cells.momentIfAny("pause_until"), row.getString("pause_by"));
    }

    static Map<String, Object> cells(JobDefinition definition) {
        Map<String, Object> cells = new TreeMap<>();
        cells.put("name", definition.name().value());
        cells.put("task", definition.task());
        cells.put("cron", definition.schedule().cron());
        cells.put("zone", definition.schedule().zone().getId());
        cells.put("enabled", definition.enabled());
        cells.put("parameters", TextMap.toJson(definition.parameters()));
        cells.put("limit", definition.caution().limit());
        cells.put("stopAbove", definition.caution().stopAbove());
        cells.put("surgeFactor", definition.caution().surgeFactor());
        cells.put("overlap", definition.overlap().word());
        cells.put("catchUp", definition.catchUp().word());
        cells.put("alarm", definition.alarm());
        return cells;
    }
}
