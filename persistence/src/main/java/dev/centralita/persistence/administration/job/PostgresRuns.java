package dev.centralita.persistence.administration.job;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Decision;
import dev.centralita.administration.run.ItemRecord;
import dev.centralita.administration.run.ItemSearch;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.Runs;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Worded;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The history in tables {@code job_run} and {@code job_run_item}. */
@Dependent
class PostgresRuns implements Runs {

    private final HubSql hub;

    @Inject
    PostgresRuns(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public Optional<RunRecord> find(RunId id) {
        return hub.with(sql -> sql.createQuery("select * from job_run where id = :id")
                .bind("id", id.value())
                .map((row, context) -> RunRow.read(row))
                .findOne());
    }

    @Override
    public List<RunRecord> of(JobName job, @Nullable RunId before, int size) {
        return hub.with(sql -> sql.createQuery("""
                        select * from job_run where job = :job and id < :before order by id desc limit :size
                        """)
                .bind("job", job.value())
                .bind("before", before == null ? Long.MAX_VALUE : before.value())
                .bind("size", size)
                .map((row, context) -> RunRow.read(row))
                .list());
    }

    @Override
    public Map<JobName, List<RunRecord>> latest() {
        return hub.with(sql -> sql.createQuery("""
                        select * from job_run where state in ('queued', 'running')
                        union all
                        select over.*
                          from job cross join lateral (
                               select * from job_run
                                where job_run.job = job.name and state not in ('queued', 'running')
                                order by id desc limit 1) as over
                        order by id
                        """).map((row, context) -> RunRow.read(row)).stream()
                .collect(Collectors.groupingBy(RunRecord::job)));
    }

    @Override
    public List<RunRecord> changedAfter(Instant moment, int size) {
        return hub.with(sql -> sql.createQuery("""
                        select * from job_run where changed_at > :moment order by changed_at, id limit :size
                        """)
                .bind("moment", moment)
                .bind("size", size)
                .map((row, context) -> RunRow.read(row))
                .list());
    }

    @Override
    public Optional<Instant> latestChange() {
        return hub.with(sql -> sql.createQuery("select changed_at from job_run order by changed_at desc limit 1")
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public List<ItemRecord> items(RunId run, ItemSearch search) {
        ItemOutcome outcome = search.outcome();
        return hub.with(sql -> sql.createQuery("""
                        select * from job_run_item
                         where run = :run and place > :after
                           and (cast(:outcome as text) is null or outcome = :outcome)
                           and (cast(:text as text) is null
                                or strpos(lower(item), lower(:text)) > 0 or strpos(reason, lower(:text)) > 0)
                         order by place limit :size
                        """)
                .bind("run", run.value())
                .bind("after", search.after())
                .bind("outcome", outcome == null ? null : outcome.word())
                .bind("text", search.text())
                .bind("size", search.size())
                .map((row, context) -> new ItemRecord(row.getLong("place"), item(row), new Cells(row).moment("at")))
                .list());
    }

    @Override
    public Set<String> itemNames(RunId run, ItemOutcome outcome) {
        return hub.with(sql -> sql.createQuery("select item from job_run_item where run = :run and outcome = :outcome")
                .bind("run", run.value())
                .bind("outcome", outcome.word())
                .mapTo(String.class)
                .set());
    }

    @Override
    public List<Decision> decisionsAbout(Collection<String> tasks, String item, Map<String, String> facts, int size) {
        return hub.with(sql -> sql.createQuery("""
                        select decided.*, job_run.job, job_run.mode
                          from job_run_item as decided join job_run on job_run.id = decided.run
                         where decided.item = :item and job_run.task = any (:tasks)
                           and decided.facts @> cast(:facts as jsonb)
                         order by decided.run desc limit :size
                        """)
                .bind("item", item)
                .bind("facts", TextMap.toJson(facts))
                .bindArray("tasks", String.class, List.copyOf(tasks))
                .bind("size", size)
                .map((row, context) -> new Decision(
                        new RunId(row.getLong("run")),
                        new JobName(row.getString("job")),
                        Worded.of(RunMode.class, row.getString("mode")),
                        item(row),
                        new Cells(row).moment("at")))
                .list());
    }

    @Override
    public List<Integer> actedLately(JobName job, int runs) {
        return hub.with(sql -> sql.createQuery("""
                        select acted from job_run
                         where job = :job and mode = 'act' and acted > 0 and state not in ('queued', 'running')
                         order by id desc limit :runs
                        """)
                .bind("job", job.value())
                .bind("runs", runs)
                .mapTo(Integer.class)
                .list());
    }

    @Override
    public Map<JobName, Instant> lastSignsOfLife() {
        return hub.with(sql -> sql.createQuery("""
                        select job, max(at) as at
                          from (select job.name as job, success.ended_at as at
                                  from job cross join lateral (
                                       select ended_at from job_run
                                        where job_run.job = job.name and state = 'succeeded' and mode = 'act'
                                        order by ended_at desc limit 1) as success
                                union all
                                select job, changed_at from job_run where state = 'running') as signs
                         group by job
                        """).reduceRows(new HashMap<JobName, Instant>(), (signs, row) -> {
            signs.put(new JobName(row.getColumn("job", String.class)), row.getColumn("at", Instant.class));
            return signs;
        }));
    }

    @Override
    public int forgetIdleEndedBefore(Instant moment) {
        return hub.with(sql -> sql.createUpdate("""
                        delete from job_run
                         where id in (select id from job_run as idle
                                       where trigger = 'news' and state = 'succeeded' and ended_at < :moment
                                         and acted + would_act + skipped + changed + failed = 0
                                         and exists (select from job_run where job = idle.job and id > idle.id)
                                       order by id limit 1000)
                        """).bind("moment", moment).execute());
    }

    @Override
    public int forgetEndedBefore(Instant moment) {
        return hub.with(sql -> sql.createUpdate("""
                        delete from job_run
                         where id in (select id from job_run where ended_at < :moment order by id limit 1000)
                        """).bind("moment", moment).execute());
    }

    private static RunItem item(ResultSet row) throws SQLException {
        return new RunItem(
                row.getString("item"),
                Worded.of(ItemOutcome.class, row.getString("outcome")),
                row.getString("reason"),
                TextMap.ofJson(row.getString("facts")));
    }
}
