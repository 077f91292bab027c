package dev.centralita.persistence.housekeeping;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Candidate;
import dev.centralita.housekeeping.closing.ClosingOrder;
import dev.centralita.housekeeping.closing.Closings;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.housekeeping.closing.Reservation;
import dev.centralita.housekeeping.closing.Settlement;
import dev.centralita.persistence.database.Columns;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The log in table {@code logs_fechamento_chamados}; each method is one statement, so that none is done by halves. */
@Dependent
class PostgresClosings implements Closings {

    private final HubSql hub;

    @Inject
    PostgresClosings(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<Reservation> reserve(
            DeskName desk, ClosingOrder order, List<Candidate> candidates, Instant collectedAt) {
        Map<Long, Candidate> byNumber = new HashMap<>();
        candidates.forEach(candidate -> byNumber.put(ClosingRow.number(candidate), candidate));
        Columns<Candidate> columns = Columns.of(candidates)
                .numbers("chats", ClosingRow::number)
                .numbers("agents", ClosingRow::agent)
                .numbers("tabulations", Candidate::tabulation)
                .texts("lastMessages", ClosingRow::lastMessage)
                .texts("staleSince", ClosingRow::staleSince);
        List<Reservation> given = hub.with(sql -> columns.bindTo(sql.createQuery("""
                        insert into logs_fechamento_chamados as known
                               (platform, chatid, userid, tabulation_id, chat_last_message, stale_since,
                                state, attempts, run, rule_version)
                        select :platform, chosen.*, 'pending', 1, :run, :ruleVersion
                          from unnest(:chats, :agents, :tabulations, :lastMessages::timestamp[],
                                      :staleSince::timestamptz[]) as chosen
                         order by 2
                        on conflict (platform, chatid, stale_since) where state is not null do update
                           set state = 'pending', attempts = known.attempts + 1, run = excluded.run,
                               rule_version = excluded.rule_version, userid = excluded.userid,
                               tabulation_id = excluded.tabulation_id
                         where case known.state
                               when 'pending' then known.run = excluded.run or not exists (
                                    select from job_run where id = known.run and state = 'running')
                               when 'closed' then known.decided_at < :collectedAt
                               else true end
                        returning id, chatid, attempts
                        """))
                .bind("platform", desk.value())
                .bind("run", order.run())
                .bind("ruleVersion", order.rule().version())
                .bind("collectedAt", collectedAt)
                .map((row, context) -> new Reservation(
                        row.getLong("id"),
                        Objects.requireNonNull(byNumber.get(row.getLong("chatid"))),
                        row.getInt("attempts")))
                .list());
        return inTheOrderOf(candidates, given);
    }

    private static List<Reservation> inTheOrderOf(List<Candidate> candidates, List<Reservation> given) {
        Map<ConversationId, Integer> places = new HashMap<>();
        candidates.forEach(candidate -> places.put(candidate.id(), places.size()));
        List<Reservation> ordered = new ArrayList<>(given);
        ordered.sort(Comparator.comparing(
                reservation -> places.get(reservation.candidate().id())));
        return ordered;
    }

    @Override
    public List<Reservation> takeUnfinished(DeskName desk, ClosingOrder order) {
        return hub.with(sql -> sql.createQuery("""
                        update logs_fechamento_chamados as known
                           set attempts = attempts + 1, run = :run, rule_version = :ruleVersion
                         where platform = :platform and state = 'pending'
                           and (run = :run or not exists (
                                select from job_run where id = known.run and job_run.state = 'running'))
                           and (:isFree or chatid = any(:only))
                        returning *
                        """)
                .bind("platform", desk.value())
                .bind("run", order.run())
                .bind("ruleVersion", order.rule().version())
                .bind("isFree", order.only() == null)
                .bindArray("only", Long.class, ClosingRow.numbers(order.only()))
                .map((row, context) -> ClosingRow.reservation(row))
                .list());
    }

    @Override
    public List<Reservation> takeUnheard(DeskName desk, ClosingOrder order, Collection<ConversationId> conversations) {
        return hub.with(sql -> sql.createQuery("""
                        update logs_fechamento_chamados as known
                           set state = 'pending', attempts = attempts + 1, run = :run, rule_version = :ruleVersion
                         where platform = :platform and state = 'failed' and reason = :unanswered
                           and (run = :run or not exists (
                                select from job_run where id = known.run and job_run.state = 'running'))
                           and chatid = any(:conversations)
                        returning *
                        """)
                .bind("platform", desk.value())
                .bind("run", order.run())
                .bind("ruleVersion", order.rule().version())
                .bind("unanswered", Reason.UNAVAILABLE.word())
                .bindArray("conversations", Long.class, ClosingRow.numbers(conversations))
                .map((row, context) -> ClosingRow.reservation(row))
                .list());
    }

    @Override
    public void settle(Collection<Settlement> settlements) {
        Columns<Settlement> columns = Columns.of(settlements)
                .numbers("rows", outcome -> outcome.reservation().row())
                .numbers("attempts", outcome -> (long) outcome.reservation().attempt())
                .texts("states", outcome -> outcome.state().word())
                .texts("reasons", outcome -> outcome.reason().word())
                .numbers("statuses", ClosingRow::status)
                .texts("errors", Settlement::error)
                .texts("moments", outcome -> outcome.at().toString());
        hub.with(sql -> columns.bindTo(sql.createUpdate("""
                        update logs_fechamento_chamados as known
                           set state = outcome.state, reason = outcome.reason, http_status = outcome.http_status,
                               error = outcome.error, decided_at = outcome.decided_at,
                               settled_at = now()
                          from unnest(:rows, :attempts, :states, :reasons, :statuses, :errors,
                                      :moments::timestamptz[])
                               as outcome (id, attempts, state, reason, http_status, error, decided_at)
                         where known.id = outcome.id and known.attempts = outcome.attempts
                        """)).execute());
    }

    @Override
    public List<Settlement> settledBy(long run) {
        return hub.with(sql -> sql.createQuery(
                        "select * from logs_fechamento_chamados where run = :run and state <> 'pending' order by id")
                .bind("run", run)
                .map((row, context) -> ClosingRow.settlement(row))
                .list());
    }

    @Override
    public Set<ConversationId> failedAt(DeskName desk) {
        return hub.with(sql -> sql.createQuery(
                        "select chatid from logs_fechamento_chamados where platform = :platform and state = 'failed'")
                .bind("platform", desk.value())
                .map((row, context) -> new ConversationId(row.getString("chatid")))
                .set());
    }
}
