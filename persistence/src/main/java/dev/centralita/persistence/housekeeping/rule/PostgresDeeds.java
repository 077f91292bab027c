package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
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
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The record in tables {@code rule_errand}, {@code rule_deed} and {@code rule_note}; each method is one statement, so
 * that none is done by halves.
 */
@Dependent
class PostgresDeeds implements Deeds {

    private final HubSql hub;
    private final ErrandReservation reservation;

    @Inject
    PostgresDeeds(HubSql hub, ErrandReservation reservation) {
        this.hub = hub;
        this.reservation = reservation;
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
        return reservation.of(errands, run, version);
    }

    @Override
    public List<Errand> takeUnfinished(long run, RuleVersion version, Set<ConversationId> only, int most) {
        return taken(run, version, "state = 'pending' and " + ErrandReservation.IS_FREE, only, most);
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
        return hub.with(sql -> ErrandReservation.of(
                        version, sql.createQuery("""
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

    private static Progress progress(ResultSet row) throws SQLException {
        Timestamp last = row.getTimestamp("last");
        return new Progress(
                row.getLong("anchor"),
                row.getInt("steps"),
                last == null ? null : last.toInstant(),
                row.getBoolean("failed"));
    }

    private static List<String> values(Collection<ConversationId> conversations) {
        return conversations.stream().map(ConversationId::value).toList();
    }

    private static @Nullable Long status(Settlement settlement) {
        Integer status = settlement.httpStatus();
        return status == null ? null : Long.valueOf(status);
    }
}
