package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunProgress;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunTrigger;
import dev.centralita.persistence.database.SentenceJson;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Worded;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row of table {@code job_run}. */
final class RunRow {

    private RunRow() {}

    static RunRecord read(ResultSet row) throws SQLException {
        Cells cells = new Cells(row);
        return new RunRecord(
                new RunId(row.getLong("id")),
                new JobName(row.getString("job")),
                row.getString("task"),
                TextMap.ofJson(row.getString("parameters")),
                cells.caution(),
                Worded.of(RunMode.class, row.getString("mode")),
                Worded.of(RunTrigger.class, row.getString("trigger")),
                new Actor(Actor.Kind.valueOf(row.getString("started_by_kind")), row.getString("started_by")),
                basis(row),
                row.getBoolean("override"),
                cells.momentIfAny("scheduled_for"),
                Worded.of(RunState.class, row.getString("state")),
                row.getString("node"),
                row.getBoolean("taken_over"),
                row.getBoolean("to_stop"),
                progress(row, cells),
                counts(row),
                error(row),
                cells.moment("requested_at"),
                cells.momentIfAny("started_at"),
                cells.momentIfAny("ended_at"),
                cells.moment("changed_at"));
    }

    private static @Nullable Basis basis(ResultSet row) throws SQLException {
        String only = row.getString("basis_only");
        return only == null ? null : new Basis(new RunId(row.getLong("basis")), Worded.of(Basis.Only.class, only));
    }

    private static RunProgress progress(ResultSet row, Cells cells) throws SQLException {
        return new RunProgress(
                row.getString("phase"),
                row.getInt("done"),
                row.getInt("total"),
                cells.momentIfAny("phase_since"),
                cells.numberIfAny("announced"));
    }

    private static @Nullable Sentence error(ResultSet row) throws SQLException {
        String text = row.getString("error");
        return text == null ? null : SentenceJson.read(row.getString("error_said"), text);
    }

    private static RunCounts counts(ResultSet row) throws SQLException {
        return new RunCounts(
                row.getInt("acted"),
                row.getInt("would_act"),
                row.getInt("skipped"),
                row.getInt("changed"),
                row.getInt("failed"));
    }
}
