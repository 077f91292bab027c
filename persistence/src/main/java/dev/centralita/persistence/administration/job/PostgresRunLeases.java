package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.RunId;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.ItemRecord;
import dev.centralita.administration.run.RunLeases;
import dev.centralita.administration.run.RunProgress;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.persistence.database.Columns;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.persistence.database.SentenceJson;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Holds on the running rows of table {@code job_run}. */
@Dependent
class PostgresRunLeases implements RunLeases {

    private final HubSql hub;

    @Inject
    PostgresRunLeases(HubSql hub) {
        this.hub = hub;
    }

    /**
     * A node that was named and started anew takes back at once what its former self held, if that has missed its
     * renewals for a third of the lease: it cannot be a living one of the same name.
     */
    @Override
    public Optional<Claim> claim(RunningNode node, Duration lease, Instant now) {
        try {
            return hub.with(sql -> sql.createQuery("""
                            with next as (
                                select id from job_run as candidate
                                 where (state = 'queued' and not exists (
                                           select 1 from job_run where job = candidate.job and state = 'running'))
                                    or (state = 'running' and lease_until < now())
                                    or (state = 'running' and :isNamed and node = :node and boot <> :boot
                                           and lease_until < now() + :twoThirds * interval '1 millisecond')
                                 order by state desc, id
                                 limit 1
                                   for update skip locked)
                            update job_run
                               set taken_over = (state = 'running'), state = 'running', node = :node, boot = :boot,
                                   fence = fence + 1, lease_until = now() + :lease * interval '1 millisecond',
                                   started_at = coalesce(started_at, :now), changed_at = now()
                             where id in (select id from next)
                            returning *
                            """)
                    .bind("isNamed", node.isNamed())
                    .bind("node", node.name())
                    .bind("boot", node.boot())
                    .bind("lease", lease.toMillis())
                    .bind("twoThirds", lease.toMillis() * 2 / 3)
                    .bind("now", now)
                    .map((row, context) -> new Claim(RunRow.read(row), row.getLong("fence")))
                    .findOne());
        } catch (UnableToExecuteStatementException failure) {
            if (HubSql.isTaken(failure)) {
                return Optional.empty(); // another node began another run of the job in this instant
            }
            throw failure;
        }
    }

    @Override
    public Map<RunId, Boolean> renew(Collection<Claim> claims, Duration lease) {
        Columns<Claim> columns =
                Columns.of(claims).numbers("runs", claim -> claim.id().value()).numbers("fences", Claim::fence);
        return hub.with(sql -> columns.bindTo(sql.createQuery("""
                        update job_run
                           set lease_until = now() + :lease * interval '1 millisecond'
                          from unnest(:runs, :fences) as held (run, held_fence)
                         where id = run and fence = held_fence and state = 'running'
                        returning id, to_stop
                        """))
                .bind("lease", lease.toMillis())
                .reduceRows(new HashMap<RunId, Boolean>(), (renewed, row) -> {
                    renewed.put(new RunId(row.getColumn("id", Long.class)), row.getColumn("to_stop", Boolean.class));
                    return renewed;
                }));
    }

    @Override
    public boolean write(Claim claim, RunProgress progress, List<ItemRecord> items, Instant now) {
        Columns<ItemRecord> columns = Columns.of(items)
                .texts("items", entry -> entry.item().item())
                .texts("outcomes", entry -> entry.item().outcome().word())
                .texts("reasons", entry -> entry.item().reason())
                .texts("facts", entry -> TextMap.toJson(entry.item().facts()))
                .texts("moments", entry -> entry.at().toString());
        return hub.with(sql -> columns.bindTo(sql.createUpdate("""
                                with held as (
                                    select id from job_run
                                     where id = :run and fence = :fence and state = 'running' for update),
                                incoming as (
                                    select id as run, item, outcome, reason, facts, at
                                      from held, unnest(:items, :outcomes, :reasons, cast(:facts as jsonb[]),
                                                        cast(:moments as timestamptz[]))
                                           as new (item, outcome, reason, facts, at)),
                                replaced as (
                                    select old.outcome from job_run_item as old join incoming using (run, item)),
                                written as (
                                    insert into job_run_item (run, item, outcome, reason, facts, at)
                                    select run, item, outcome, reason, facts, at from incoming
                                    on conflict (run, item) do update
                                       set outcome = excluded.outcome, reason = excluded.reason,
                                           facts = excluded.facts, at = excluded.at),
                                difference as (
                                    select outcome, 1 as one from incoming
                                    union all
                                    select outcome, -1 from replaced),
                                more as (
                                    select coalesce(sum(one) filter (where outcome = 'acted'), 0) as acted,
                                           coalesce(sum(one) filter (where outcome = 'would-act'), 0) as would_act,
                                           coalesce(sum(one) filter (where outcome = 'skipped'), 0) as skipped,
                                           coalesce(sum(one) filter (where outcome = 'changed'), 0) as changed,
                                           coalesce(sum(one) filter (where outcome = 'failed'), 0) as failed
                                      from difference)
                                update job_run as run
                                   set phase = :phase, done = :done, total = :total, phase_since = :since,
                                       announced = :announced, changed_at = now(),
                                       acted = run.acted + more.acted, would_act = run.would_act + more.would_act,
                                       skipped = run.skipped + more.skipped, changed = run.changed + more.changed,
                                       failed = run.failed + more.failed
                                  from held, more
                                 where run.id = held.id
                                """))
                        .bind("run", claim.id().value())
                        .bind("fence", claim.fence())
                        .bind("phase", progress.phase())
                        .bind("done", progress.done())
                        .bind("total", progress.total())
                        .bind("since", progress.since())
                        .bind("announced", progress.announced())
                        .execute())
                > 0;
    }

    @Override
    public boolean end(Claim claim, RunState state, @Nullable Sentence error, Instant now) {
        return hub.with(sql -> sql.createUpdate("""
                                update job_run
                                   set state = :state, error = :error, error_said = cast(:said as jsonb), ended_at = :now, lease_until = null,
                                       changed_at = now()
                                 where id = :run and fence = :fence and state = 'running'
                                """)
                        .bind("state", state.word())
                        .bind("error", error == null ? null : error.toString())
                        .bind("said", error == null ? null : SentenceJson.write(error))
                        .bind("now", now)
                        .bind("run", claim.id().value())
                        .bind("fence", claim.fence())
                        .execute())
                > 0;
    }

    @Override
    public void release(Claim claim) {
        hub.with(sql -> sql.createUpdate("""
                        update job_run set lease_until = now() - interval '1 millisecond'
                         where id = :run and fence = :fence and state = 'running'
                        """)
                .bind("run", claim.id().value())
                .bind("fence", claim.fence())
                .execute());
    }
}
