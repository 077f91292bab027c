package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallState;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Transfer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/**
 * Calls that agents place, for older readers of Issabel's tables, in the words these expect: {@code Ringing}, {@code
 * Active}, then {@code Finalizada} or {@code Sin respuesta}. Moments there are the database's own wall clock.
 *
 * <p>The truth stands in our tables. A row that Issabel's database refuses is told of and left out; it must not keep a
 * call from being kept. Its own dialler writes there too: where that holds a lock, or ends up in a deadlock with us, we try
 * again.
 */
@ApplicationScoped
class IssabelCalls {

    private static final System.Logger log = System.getLogger(IssabelCalls.class.getName());

    private static final String TABLES_NEEDED = """
            select count(*) from information_schema.tables
             where table_schema = database() and table_name in ('agent', 'campaign', 'calls', 'current_calls')
            """;

    private static final int LONGEST_UNIQUE_ID = 32;
    private static final int LONGEST_PHONE = 16;
    private static final int LONGEST_TRUNK = 20;
    private static final int LONGEST_CHANNEL = 32;
    private static final int LONGEST_CLIENT = 32;
    private static final int LONGEST_TRANSFER = 6;

    /** Extensions are made up of digits, and there are many of those. */
    private static final int MOST_STRANGERS_TOLD = 1_000;

    private final CallcenterSql callcenter;
    private final boolean isOn;
    private final String prefix;
    private final String queue;
    private final int campaign;
    private volatile @Nullable Boolean wasPresent;
    private volatile boolean isRefusalTold;
    private final Set<String> strangersTold = ConcurrentHashMap.newKeySet();

    @Inject
    IssabelCalls(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        isOn = settings.get(IssabelSettings.TABLES);
        prefix = settings.get(IssabelSettings.AGENT_PREFIX);
        queue = settings.get(IssabelSettings.QUEUE);
        campaign = settings.get(IssabelSettings.CAMPAIGN);
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected IssabelCalls() {
        this(null, new Settings(name -> Optional.empty()));
    }

    /**
     * Writes what agents placed and takes away what became part of other calls.
     *
     * @throws JdbiException if others hold the tables just now
     */
    @Transactional
    public void write(List<CallRecord> calls, List<CallId> absorbed) {
        List<CallRecord> theirs =
                isOn ? calls.stream().filter(this::isPlacedByAgent).toList() : List.of();
        if (isOn && !(theirs.isEmpty() && absorbed.isEmpty())) {
            callcenter.with(sql -> {
                write(sql, theirs, absorbed);
                return true;
            });
        }
    }

    private void write(Handle sql, List<CallRecord> theirs, List<CallId> absorbed) {
        if (isPresent(sql)) {
            absorbed.forEach(call -> attempt(call, () -> forget(sql, call)));
            theirs.forEach(call -> attempt(call.id(), () -> write(sql, call)));
        }
    }

    private boolean isPlacedByAgent(CallRecord call) {
        String caller = call.callerNumber();
        return caller != null
                && caller.startsWith(prefix)
                && caller.length() <= LONGEST_PHONE
                && call.id().linkedId().length() <= LONGEST_UNIQUE_ID;
    }

    /** Asked each time: Issabel may be set up, or taken away, while we run. */
    private boolean isPresent(Handle sql) {
        boolean isNow = number(sql, TABLES_NEEDED) == 4
                && number(sql, "select count(*) from campaign where id = " + campaign) == 1;
        if (!Objects.equals(wasPresent, isNow)) {
            wasPresent = isNow;
            log.log(Level.INFO, isNow ? "Issabel's tables are filled" : "there are no tables of Issabel's to fill");
        }
        return isNow;
    }

    private void write(Handle sql, CallRecord call) {
        Optional<Integer> row = rowOf(sql, call.id()).or(() -> begin(sql, call));
        row.ifPresentOrElse(
                id -> {
                    update(sql, call, id);
                    updateCurrent(sql, call, id);
                },
                () -> leaveOut(call));
    }

    /** Told once a phone, by its name: a number may be a customer's, whom an unusual dialplan lets in like one of ours. */
    private void leaveOut(CallRecord call) {
        String extension = phone(call).orElse("");
        if (!extension.isEmpty()
                && call.direction() != Direction.INCOMING
                && strangersTold.size() < MOST_STRANGERS_TOLD
                && strangersTold.add(extension)) {
            log.log(
                    Level.INFO,
                    () -> "calls of extension " + extension
                            + " do not go to Issabel's tables: no active agent there has that number");
        }
    }

    private void attempt(CallId call, Runnable writing) {
        try {
            writing.run();
        } catch (JdbiException refused) {
            if (Refusals.isForNow(refused)) {
                throw refused;
            }
            log.log(
                    isRefusalTold ? Level.DEBUG : Level.WARNING,
                    () -> "Issabel's tables do not take call " + call + ": " + refused.getMessage());
            isRefusalTold = true;
        }
    }

    private static Optional<Integer> rowOf(Handle sql, CallId call) {
        return identified(
                        sql.createQuery("select id_call from issabel_call where pbx = :pbx and linked_id = :linkedId"),
                        call)
                .mapTo(Integer.class)
                .findOne();
    }

    /** Empty where no active agent has the caller's extension. */
    private Optional<Integer> begin(Handle sql, CallRecord call) {
        Optional<Integer> id = sql.createUpdate("""
                        insert into calls (id_campaign, phone, uniqueid, fecha_llamada, datetime_entry_queue,
                                           datetime_originate, retries, id_agent, dnc, scheduled)
                        select :campaign, :phone, :uniqueId, from_unixtime(:began), from_unixtime(:began),
                               from_unixtime(:began), 0, min(agent.id), 0, 0
                          from agent where agent.number = :phone and agent.estatus = 'A' having min(agent.id) is not null
                        """)
                .bind("campaign", campaign)
                .bind("phone", call.callerNumber())
                .bind("uniqueId", call.id().linkedId())
                .bind("began", second(call.beganAt()))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Integer.class)
                .findOne();
        id.ifPresent(row -> identified(
                        sql.createUpdate("insert into issabel_call (pbx, linked_id, id_call)"
                                + " values (:pbx, :linkedId, :row)"),
                        call.id())
                .bind("row", row)
                .execute());
        return id;
    }

    private static void update(Handle sql, CallRecord call, int row) {
        boolean isOver = call.endedAt() != null;
        Instant answeredAt = call.answeredAt();
        boolean isAnswered = answeredAt != null;
        Duration length = answeredAt == null ? call.waiting() : talking(call, answeredAt);
        sql.createUpdate("""
                        update calls set status = :status, trunk = :trunk, transfer = :transfer,
                               start_time = from_unixtime(:start), end_time = from_unixtime(:end),
                               duration_wait = :wait, duration = :duration
                         where id = :row
                        """)
                .bind("status", status(isOver, isAnswered))
                .bind("trunk", client(call, LONGEST_TRUNK))
                .bind("transfer", transfer(call).orElse(null))
                .bind("start", second(call.answeredAt()))
                .bind("end", second(call.endedAt()))
                .bind("wait", isAnswered || isOver ? call.waiting().toSeconds() : 0)
                .bind("duration", isOver ? length.toSeconds() : null)
                .bind("row", row)
                .execute();
    }

    private void updateCurrent(Handle sql, CallRecord call, int row) {
        sql.createUpdate("delete from current_calls where id_call = :row")
                .bind("row", row)
                .execute();
        if (call.endedAt() == null) {
            sql.createUpdate("""
                            insert into current_calls (id_call, fecha_inicio, uniqueid, queue, agentnum, event,
                                                       Channel, ChannelClient, hold)
                            values (:row, from_unixtime(:began), :uniqueId, :queue, :phone, :event, :channel, :client,
                                    :hold)
                            """)
                    .bind("row", row)
                    .bind("began", second(call.beganAt()))
                    .bind("uniqueId", call.id().linkedId())
                    .bind("queue", queue)
                    .bind("phone", call.callerNumber())
                    .bind("event", call.answeredAt() == null ? "Dialing" : "Link")
                    .bind("channel", channel(call))
                    .bind("client", client(call, LONGEST_CLIENT))
                    .bind("hold", call.state() == CallState.HELD ? "S" : "N")
                    .execute();
        }
    }

    private static void forget(Handle sql, CallId call) {
        rowOf(sql, call).ifPresent(row -> {
            sql.createUpdate("delete from current_calls where id_call = :row")
                    .bind("row", row)
                    .execute();
            sql.createUpdate("delete from calls where id = :row")
                    .bind("row", row)
                    .execute();
            identified(sql.createUpdate("delete from issabel_call where pbx = :pbx and linked_id = :linkedId"), call)
                    .execute();
        });
    }

    private static String status(boolean isOver, boolean isAnswered) {
        if (isOver) {
            return isAnswered ? "Finalizada" : "Sin respuesta";
        }
        return isAnswered ? "Active" : "Ringing";
    }

    private static Optional<String> transfer(CallRecord call) {
        return call.transfers().stream().map(Transfer::to).findFirst().flatMap(to -> fitting(to, LONGEST_TRANSFER));
    }

    /** Whoever dials from inside has dialled a customer; from outside it is a number of ours. */
    private static String client(CallRecord call, int longest) {
        return call.direction() == Direction.INCOMING
                ? "-"
                : fitting(call.dialled(), longest).orElse("-");
    }

    /** The caller's; none once they handed the call on, for it is over then while the call goes on. */
    private static String channel(CallRecord call) {
        return handedOn(call).isPresent()
                ? ""
                : fitting(call.callerChannel(), LONGEST_CHANNEL).orElse("");
    }

    /** The caller's own: whom they handed the call to talks on their own account. */
    private static Duration talking(CallRecord call, Instant answeredAt) {
        return handedOn(call)
                .map(Transfer::at)
                .map(at -> at.isAfter(answeredAt) ? Duration.between(answeredAt, at) : Duration.ZERO)
                .orElse(call.talking());
    }

    private static Optional<Transfer> handedOn(CallRecord call) {
        String phone = phone(call).orElse("");
        return call.transfers().stream()
                .filter(transfer -> transfer.by().equals(phone))
                .findFirst();
    }

    /** The name of the phone that calls, which need not be its number. */
    private static Optional<String> phone(CallRecord call) {
        return Optional.ofNullable(call.callerChannel()).map(Channel::endpointOf);
    }

    /** A number that is cut is another number; our own tables have it whole. */
    private static Optional<String> fitting(@Nullable String number, int longest) {
        return Optional.ofNullable(number).filter(whole -> whole.length() <= longest);
    }

    private static @Nullable Long second(@Nullable Instant moment) {
        return moment == null ? null : moment.getEpochSecond();
    }

    private static int number(Handle sql, String question) {
        return sql.createQuery(question).mapTo(Integer.class).one();
    }

    private static <S extends SqlStatement<S>> S identified(S statement, CallId call) {
        return statement.bind("pbx", call.pbx().value()).bind("linkedId", call.linkedId());
    }
}
