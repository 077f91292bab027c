package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Pause;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** The definitions in table {@code job}. */
@Dependent
class PostgresJobs implements Jobs {

    private final HubSql hub;

    @Inject
    PostgresJobs(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<Job> all() {
        return hub.with(sql -> sql.createQuery("select * from job order by name")
                .map((row, context) -> JobRow.read(row))
                .list());
    }

    @Override
    public Optional<Job> find(JobName name) {
        return hub.with(sql -> sql.createQuery("select * from job where name = :name")
                .bind("name", name.value())
                .map((row, context) -> JobRow.read(row))
                .findOne());
    }

    @Override
    public boolean add(JobDefinition definition, Instant now, @Nullable String crontabEntry) {
        return isDone(
                """
                insert into job (name, task, cron, zone, enabled, parameters, item_limit, stop_above, surge_factor,
                                 overlap, catch_up, alarm, considered_until, active_since, crontab_entry)
                values (:name, :task, :cron, :zone, :enabled, cast(:parameters as jsonb), :limit, :stopAbove,
                        :surgeFactor, :overlap, :catchUp, :alarm, :now, :now, :crontabEntry)
                on conflict (name) do nothing
                """,
                update -> update.bindMap(JobRow.cells(definition))
                        .bind("now", now)
                        .bind("crontabEntry", crontabEntry));
    }

    @Override
    public boolean change(JobDefinition definition, long version, Instant now, @Nullable String crontabEntry) {
        return isDone(
                """
                update job
                   set task = :task, cron = :cron, zone = :zone, enabled = :enabled,
                       parameters = cast(:parameters as jsonb), item_limit = :limit, stop_above = :stopAbove,
                       surge_factor = :surgeFactor, overlap = :overlap, catch_up = :catchUp, alarm = :alarm,
                       considered_until = greatest(considered_until, :now), active_since = :now, silent_since = null,
                       crontab_entry = :crontabEntry, version = version + 1
                 where name = :name and version = :version
                """,
                update -> update.bindMap(JobRow.cells(definition))
                        .bind("version", version)
                        .bind("now", now)
                        .bind("crontabEntry", crontabEntry));
    }

    @Override
    public boolean remove(JobName name) {
        return isDone("""
                with removed as (delete from job where name = :name returning name),
                     unwanted as (
                         update job_run
                            set to_stop = true, changed_at = now(),
                                state = case state when 'queued' then 'stopped' else state end,
                                ended_at = case state when 'queued' then now() end
                          where state in ('queued', 'running') and job in (select name from removed))
                select count(*) from removed
                """, name);
    }

    @Override
    public boolean pause(JobName name, Pause pause) {
        return isDone(
                """
                update job
                   set pause_reason = :reason, pause_until = :until, pause_by = :by, silent_since = null
                 where name = :name
                """,
                update -> update.bind("name", name.value())
                        .bind("reason", pause.reason())
                        .bind("until", pause.until())
                        .bind("by", pause.by()));
    }

    @Override
    public boolean resume(JobName name, Instant now) {
        return isDone("""
                update job
                   set pause_reason = null, pause_until = null, pause_by = null, active_since = :now, silent_since = null
                 where name = :name
                """, update -> update.bind("name", name.value()).bind("now", now));
    }

    @Override
    public boolean noteSilence(JobName name, @Nullable Instant since) {
        return isDone("""
                update job
                   set silent_since = cast(:since as timestamptz)
                 where name = :name and (silent_since is null) = (cast(:since as timestamptz) is not null)
                """, update -> update.bind("name", name.value()).bind("since", since));
    }

    @Override
    public boolean isFirstMentionOf(JobName name) {
        return isDone(
                "insert into job_first_mention values (:name) on conflict do nothing",
                update -> update.bind("name", name.value()));
    }

    @Override
    public long edition() {
        return hub.with(sql -> sql.createQuery("select edition from job_edition")
                .mapTo(Long.class)
                .one());
    }

    private boolean isDone(String statement, UnaryOperator<Update> bindings) {
        return hub.with(sql -> bindings.apply(sql.createUpdate(statement)).execute()) > 0;
    }

    private boolean isDone(String counting, JobName name) {
        return hub.with(sql -> sql.createQuery(counting)
                        .bind("name", name.value())
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }
}
