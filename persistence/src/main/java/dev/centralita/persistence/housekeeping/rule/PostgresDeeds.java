package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.deed.Deed;
import dev.centralita.housekeeping.deed.Deeds;
import dev.centralita.housekeeping.deed.Errand;
import dev.centralita.housekeeping.deed.Rung;
import dev.centralita.housekeeping.deed.Settlement;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.persistence.database.Columns;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * The record in tables {@code rule_errand}, {@code rule_deed} and {@code rule_note}; each method is one statement, so
 * that none is done by halves.
 */
@Dependent
class PostgresDeeds implements Deeds {

    /** An errand is free that nobody living works on. */
    private static final String IS_FREE = """
            (known.run = :run or not exists (select from job_run where id = known.run and job_run.state = 'running'))
            """;

    private final HubSql hub;

    @Inject
    PostgresDeeds(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public Map<ConversationId, Progress> progress(
            RuleName rule, DeskName desk, Collection<ConversationId> conversations) {
        Map<ConversationId, Progress> progress = new HashMap<>();
        hub.with(sql -> sql.createQuery("""
                        select conversation, anchor,
                               count(*) filter (where state = 'done' or undone_by is not null) as steps,
                               max(decided_at) filter (where state = 'done' or undone_by is not null) as last,
                               bool_or(state = 'failed' and undone_by is null) as failed
                          from rule_errand
                         where rule = :rule and desk = :desk and conversation = any(:conversations)
                         group by conversation, anchor order by anchor
                        """)
                .bind("rule", rule.value())
                .bind("desk", desk.value())
                .bindArray("conversations", String.class, values(conversations))
                .map((row, context) -> progress.put(new ConversationId(row.getString("conversation")), progress(row)))
                .list());
        return progress;
    }

    @Override
    public List<Errand> reserve(long run, RuleVersion version, List<Errand> errands) {
        Map<String, Errand> given = new HashMap<>();
        Map<String, Errand> wanted = errands.stream()
                .collect(Collectors.toMap(errand -> errand.conversation().value(), Function.identity()));
        List<WantedDeed> deeds = errands.stream()
                .flatMap(errand -> errand.deeds().stream().map(deed -> new WantedDeed(errand.conversation(), deed)))
                .toList();
        Columns<Errand> errandColumns = Columns.of(errands)
                .texts("conversations", errand -> errand.conversation().value())
                .numbers("anchors", errand -> errand.rung().anchor())
                .numbers("steps", errand -> (long) errand.rung().step())
                .texts("befores", errand -> RuleText.of(errand.before()));
        Columns<WantedDeed> deedColumns = Columns.of(deeds)
                .texts("of", wish -> wish.conversation().value())
                .numbers("positions", wish -> (long) wish.deed().position())
                .texts("kinds", wish -> wish.deed().act().kind().word())
                .texts("acts", wish -> RuleText.of(ActCells.of(wish.deed().act())));
        // the same act stays in its place, whenever its sleep would end; another goes behind all that are known
        hub.with(sql -> of(version, deedColumns.bindTo(errandColumns.bindTo(sql.createQuery("""
                        with given as (
                            insert into rule_errand as known
                                   (rule, rule_version, desk, conversation, anchor, step, run, state, before)
                            select :rule, :version, :desk, conversation, anchor, step, :run, 'pending', before::jsonb
                              from unnest(:conversations, :anchors, :steps, :befores)
                                   as wanted (conversation, anchor, step, before)
                             order by conversation
                            on conflict (desk, conversation, rule, anchor, step) do update
                               set state = 'pending', attempt = known.attempt + 1, run = excluded.run,
                                   rule_version = excluded.rule_version,
                                   before = case when exists (select from rule_deed
                                                               where errand = known.id and done)
                                                 then known.before else excluded.before end
                             where known.state <> 'done' and known.undone_by is null and (known.state <> 'pending' or %s)
                            returning id, conversation, attempt),
                        wanted as (
                            select given.id as errand, act.number, act.kind, act.act::jsonb as act,
                                   act.act::jsonb - 'until' as aim,
                                   row_number() over (partition by given.id, act.kind, act.act::jsonb - 'until'
                                                      order by act.number) as nth
                              from unnest(:of, :positions, :kinds, :acts) as act (conversation, number, kind, act)
                              join given using (conversation)),
                        known_deed as (
                            select errand, position, kind, done, act - 'until' as aim,
                                   max(position) over (partition by errand) as last,
                                   row_number() over (partition by errand, kind, act - 'until'
                                                      order by done desc, position) as nth
                              from rule_deed where errand in (select id from given)),
                        placed as (
                            select wanted.errand, wanted.number, wanted.kind, wanted.act,
                                   coalesce(known_deed.done, false) as done,
                                   coalesce(known_deed.position, wanted.number::integer + coalesce(
                                       (select max(last) from known_deed where errand = wanted.errand), 0)) as position
                              from wanted left join known_deed using (errand, kind, aim, nth)),
                        given_up as (
                            delete from rule_deed
                             where errand in (select id from given) and not done
                               and (errand, position) not in (select errand, position from placed)),
                        written as (
                            insert into rule_deed as deed (errand, position, kind, act)
                            select errand, position, kind, act from placed
                            on conflict (errand, position) do update
                               set kind = excluded.kind, act = excluded.act where not deed.done)
                        select conversation, attempt,
                               array(select position from placed where errand = given.id order by number) as positions,
                               array(select done from placed where errand = given.id order by number) as done
                          from given
                        """.formatted(IS_FREE)))))
                .bind("run", run)
                .map((row, context) -> given.put(row.getString("conversation"), reserved(wanted, row)))
                .list());
        return errands.stream()
                .flatMap(errand ->
                        Stream.ofNullable(given.get(errand.conversation().value())))
                .toList();
    }

    @Override
    public List<Errand> takeUnfinished(long run, RuleVersion version, Set<ConversationId> only, int most) {
        return taken(run, version, "state = 'pending' and " + IS_FREE, only, most);
    }

    @Override
    public Set<ConversationId> failed(RuleName rule, DeskName desk) {
        return hub.with(sql -> sql.createQuery("""
                        select distinct conversation from rule_errand
                         where rule = :rule and desk = :desk and state = 'failed' and undone_by is null
                        """)
                .bind("rule", rule.value())
                .bind("desk", desk.value())
                .map((row, context) -> new ConversationId(row.getString("conversation")))
                .set());
    }

    @Override
    public List<Errand> takeFailed(long run, RuleVersion version, Set<ConversationId> conversations, int most) {
        return conversations.isEmpty() ? List.of() : taken(run, version, "state = 'failed'", conversations, most);
    }

    private List<Errand> taken(long run, RuleVersion version, String which, Set<ConversationId> only, int most) {
        return hub.with(
                sql -> of(version, sql.createQuery("""
                        with errand as (
                            update rule_errand
                               set state = 'pending', attempt = attempt + 1, run = :run, rule_version = :version
                             where id in (select id from rule_errand as known
                                           where rule = :rule and desk = :desk and undone_by is null and %s
                                             and (:isFree or conversation = any(:only))
                                           order by decided_at nulls first, id limit :most
                                             for update skip locked)
                            returning *)
                        """.formatted(which) + ErrandRow.WITH_DEEDS + " order by errand.id"))
                        .bind("run", run)
                        .bind("isFree", only.isEmpty())
                        .bindArray("only", String.class, values(only))
                        .bind("most", most)
                        .map((row, context) -> ErrandRow.errand(row))
                        .list());
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        Columns<Settlement> columns = Columns.of(settlements)
                .texts("rules", one -> one.errand().rung().rule().value())
                .texts("desks", one -> one.errand().rung().desk().value())
                .texts("conversations", one -> one.errand().conversation().value())
                .numbers("anchors", one -> one.errand().rung().anchor())
                .numbers("steps", one -> (long) one.errand().rung().step())
                .numbers("attempts", one -> (long) one.errand().attempt())
                .texts("states", one -> one.state().word())
                .texts("reasons", one -> one.reason().word())
                .texts("errors", Settlement::error)
                .numbers("statuses", PostgresDeeds::status)
                .texts("moments", one -> one.at().toString())
                .texts("done", one -> ErrandRow.joined(one.done()));
        hub.with(sql -> columns.bindTo(sql.createUpdate("""
                        with settled as (
                            update rule_errand as known
                               set state = outcome.state, reason = outcome.reason, error = outcome.error,
                                   http_status = outcome.http_status, decided_at = outcome.decided_at
                              from unnest(:rules, :desks, :conversations, :anchors, :steps, :attempts, :states, :reasons,
                                          :errors, :statuses, :moments::timestamptz[], :done)
                                   as outcome (rule, desk, conversation, anchor, step, attempt, state, reason, error,
                                               http_status, decided_at, done)
                             where (known.rule, known.desk, known.conversation, known.anchor, known.step, known.attempt)
                                 = (outcome.rule, outcome.desk, outcome.conversation, outcome.anchor, outcome.step,
                                    outcome.attempt)
                            returning known.id, outcome.done)
                        update rule_deed set done = true
                          from settled
                         where errand = settled.id and position = any(string_to_array(settled.done, ',')::integer[])
                        """)).execute());
    }

    @Override
    public List<Settlement> settledBy(long run) {
        return hub.with(sql -> sql.createQuery(
                        "with errand as (select * from rule_errand where run = :run and state <> 'pending') "
                                + ErrandRow.WITH_DEEDS + " order by errand.id")
                .bind("run", run)
                .map((row, context) -> ErrandRow.settlement(row))
                .list());
    }

    @Override
    public Set<ConversationId> notes(RuleName rule, DeskName desk, Map<ConversationId, Reason> reasons, Instant now) {
        if (reasons.isEmpty()) {
            return Set.of();
        }
        Columns<Map.Entry<ConversationId, Reason>> told = Columns.of(reasons.entrySet())
                .texts("conversations", one -> one.getKey().value())
                .texts("reasons", one -> one.getValue().word());
        return hub.with(sql -> told.bindTo(sql.createQuery("""
                        insert into rule_note as known (desk, conversation, rule, reason, noted_at)
                        select :desk, conversation, :rule, reason, :now
                          from unnest(:conversations, :reasons) as told (conversation, reason)
                         order by conversation
                        on conflict (desk, conversation, rule) do update
                           set reason = excluded.reason, noted_at = excluded.noted_at
                         where known.reason <> excluded.reason
                        returning conversation
                        """))
                .bind("rule", rule.value())
                .bind("desk", desk.value())
                .bind("now", now)
                .map((row, context) -> new ConversationId(row.getString("conversation")))
                .set());
    }

    @Override
    public List<Errand> toBeUndone(long run) {
        return hub.with(sql -> sql.createQuery("""
                        with errand as (
                            select * from rule_errand
                             where run = :run and undone_by is null
                               and exists (select from rule_deed where errand = rule_errand.id and done))
                        """ + ErrandRow.WITH_DEEDS + " order by errand.id desc")
                .bind("run", run)
                .map((row, context) -> ErrandRow.errand(row))
                .list());
    }

    @Override
    public void undone(long undoing, Collection<Rung> rungs) {
        Columns<Rung> columns = Columns.of(rungs)
                .texts("rules", rung -> rung.rule().value())
                .texts("desks", rung -> rung.desk().value())
                .texts("conversations", rung -> rung.conversation().value())
                .numbers("anchors", Rung::anchor)
                .numbers("steps", rung -> (long) rung.step());
        hub.with(sql ->
                columns.bindTo(sql.createUpdate("""
                        update rule_errand as known
                           set undone_by = :undoing
                          from unnest(:rules, :desks, :conversations, :anchors, :steps)
                               as back (rule, desk, conversation, anchor, step)
                         where (known.rule, known.desk, known.conversation, known.anchor, known.step)
                             = (back.rule, back.desk, back.conversation, back.anchor, back.step)
                        """)).bind("undoing", undoing).execute());
    }

    @Override
    public int forgetDecidedBefore(Instant moment) {
        return hub.with(sql ->
                sql.createQuery("""
                        with errands as (
                            delete from rule_errand
                             where id in (select id from rule_errand where decided_at < :moment order by id limit 1000)
                            returning 1),
                        notes as (
                            delete from rule_note
                             where (desk, conversation, rule) in (
                                   select desk, conversation, rule from rule_note where noted_at < :moment limit 1000)
                            returning 1)
                        select (select count(*) from errands) + (select count(*) from notes)
                        """).bind("moment", moment).mapTo(Integer.class).one());
    }

    private static <S extends SqlStatement<S>> S of(RuleVersion version, S statement) {
        return statement
                .bind("rule", version.rule().name().value())
                .bind("desk", version.rule().desk().value())
                .bind("version", version.version());
    }

    private static Progress progress(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last");
        return new Progress(
                row.getLong("anchor"),
                row.getInt("steps"),
                last == null ? null : last.toInstant(),
                row.getBoolean("failed"));
    }

    private static Errand reserved(Map<String, Errand> wanted, ResultSet row) throws SQLException {
        Errand errand = Objects.requireNonNull(wanted.get(row.getString("conversation")));
        Integer[] positions = (Integer[]) row.getArray("positions").getArray();
        Boolean[] done = (Boolean[]) row.getArray("done").getArray();
        List<Deed> deeds = new ArrayList<>();
        for (Deed deed : errand.deeds()) {
            int place = deeds.size();
            deeds.add(new Deed(positions[place], deed.act(), done[place]));
        }
        return new Errand(errand.rung(), row.getInt("attempt"), false, errand.before(), deeds);
    }

    private static List<String> values(Collection<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }

    private static @Nullable Long status(Settlement settlement) {
        Integer status = settlement.httpStatus();
        return status == null ? null : Long.valueOf(status);
    }

    private record WantedDeed(ConversationId conversation, Deed deed) {}
}
