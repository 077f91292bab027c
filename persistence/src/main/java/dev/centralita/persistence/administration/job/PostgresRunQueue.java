package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.RunOrder;
import dev.centralita.administration.run.RunQueue;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunTrigger;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Actor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The waiting rows of table {@code job_run}. */
@Dependent
class PostgresRunQueue implements RunQueue {

    private static final String NEW_RUN = """
            insert into job_run (job, task, parameters, item_limit, stop_above, surge_factor, mode, trigger, started_by,
                                 started_by_kind, basis, basis_only, override, scheduled_for, state, requested_at)
            select :name, :task, cast(:parameters as jsonb), :limit, :stopAbove, :surgeFactor, :mode, :trigger,
                   :startedBy, :startedByKind, cast(:basis as bigint), :basisOnly, :override,
                   cast(:scheduledFor as timestamptz), 'queued', :now
            """;

    private final HubSql hub;

    @Inject
    PostgresRunQueue(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public RunRecord add(Job job, RunOrder order, Instant now) {
        Basis basis = order.basis();
        return hub.with(sql -> inserting(sql.createQuery(NEW_RUN + " returning *"), job, order.mode(), order.by(), now)
                .bind("trigger", RunTrigger.PERSON.word())
                .bind("basis", basis == null ? null : basis.run().value())
                .bind("basisOnly", basis == null ? null : basis.only().word())
                .bind("override", order.override())
                .bind("scheduledFor", (Instant) null)
                .map((row, context) -> RunRow.read(row))
                .one());
    }

    @Override
    public Optional<RunRecord> addDue(
            Job job, RunTrigger trigger, Instant scheduledFor, Instant consideredUntil, Instant now) {
        String unlessConsidered = """
                with due as (
                    update job set considered_until = :consideredUntil
                     where name = :name and considered_until < :scheduledFor
                    returning name)
                """;
        String unlessInTheWay = """
                  from due
                 where not exists (
                     select 1 from job_run
                      where job = :name and (state = 'queued' or (state = 'running' and not :mayWait)))
                on conflict (job, scheduled_for) do nothing
                returning *
                """;
        return hub.with(sql -> inserting(
                        sql.createQuery(unlessConsidered + NEW_RUN + unlessInTheWay), job, RunMode.ACT, Actor.HUB, now)
                .bind("trigger", trigger.word())
                .bind("basis", (Long) null)
                .bind("basisOnly", (String) null)
                .bind("override", false)
                .bind("scheduledFor", scheduledFor)
                .bind("consideredUntil", consideredUntil)
                .bind("mayWait", job.definition().overlap() == Overlap.QUEUE)
                .map((row, context) -> RunRow.read(row))
                .findOne());
    }

    @Override
    public int waiting(JobName job) {
        return hub.with(sql -> sql.createQuery("select count(*) from job_run where job = :job and state = 'queued'")
                .bind("job", job.value())
                .mapTo(Integer.class)
                .one());
    }

    @Override
    public Optional<RunRecord> stop(RunId run, Instant now) {
        return hub.with(sql -> sql.createQuery("""
                        update job_run
                           set to_stop = true, changed_at = now(),
                               state = case state when 'queued' then 'stopped' else state end,
                               ended_at = case state when 'queued' then cast(:now as timestamptz) end
                         where id = :run and state in ('queued', 'running')
                        returning *
                        """)
                .bind("run", run.value())
                .bind("now", now)
                .map((row, context) -> RunRow.read(row))
                .findOne());
    }

    private static Query inserting(Query insert, Job job, RunMode mode, Actor by, Instant now) {
        return insert.bindMap(JobRow.cells(job.definition()))
                .bind("mode", mode.word())
                .bind("startedBy", by.name())
                .bind("startedByKind", by.kind().name())
                .bind("now", now);
    }
}
