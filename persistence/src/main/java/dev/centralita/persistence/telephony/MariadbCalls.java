package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallLedger;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallRefused;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Calls in our tables and, for older readers, in Issabel's. Without a database set up nothing is kept. */
@Dependent
class MariadbCalls implements CallLedger {

    private final CallcenterSql callcenter;
    private final CallTables tables;
    private final IssabelCalls issabel;
    private final boolean isSetUp;

    @Inject
    MariadbCalls(CallcenterSql callcenter, CallTables tables, IssabelCalls issabel, Settings settings) {
        this.callcenter = callcenter;
        this.tables = tables;
        this.issabel = issabel;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    /** Ours first and for good: where the older tables are locked for a while, both are written once more later. */
    @Override
    public void keep(List<CallRecord> calls, List<CallId> absorbed) {
        if (isSetUp) {
            try {
                tables.write(calls, absorbed);
            } catch (JdbiException failure) {
                throw Refusals.isOfValue(failure) ? new CallRefused(Refusals.reason(failure), failure) : failure;
            }
            issabel.write(calls, absorbed);
        }
    }

    @Override
    @Transactional
    public List<CallRecord> kept(PbxName pbx, Collection<String> linkedIds) {
        return isSetUp && !linkedIds.isEmpty()
                ? callcenter.with(sql -> CallRows.read(
                        sql,
                        "where pbx = :pbx and linked_id in (<linkedIds>)",
                        query -> query.bind("pbx", pbx.value()).bindList("linkedIds", List.copyOf(linkedIds))))
                : List.of();
    }

    @Override
    @Transactional
    public Optional<Instant> earliestUpAt(PbxName pbx, Instant moment) {
        return isSetUp ? callcenter.with(sql -> earliestUpAt(sql, pbx, moment)) : Optional.empty();
    }

    @Override
    @Transactional
    public List<CallRecord> unended(PbxName pbx) {
        return isSetUp ? callcenter.with(sql -> unended(sql, pbx)) : List.of();
    }

    private static List<CallRecord> unended(Handle sql, PbxName pbx) {
        return CallRows.read(sql, "where pbx = :pbx and ended_at is null", query -> query.bind("pbx", pbx.value()));
    }

    private static Optional<Instant> earliestUpAt(Handle sql, PbxName pbx, Instant moment) {
        return sql.createQuery("select min(began_at) as began_at from phone_call"
                        + " where pbx = :pbx and began_at < :moment and (ended_at is null or ended_at >= :moment)")
                .bind("pbx", pbx.value())
                .bind("moment", Cell.of(moment))
                .map((row, context) -> Optional.ofNullable(Cell.moment(row, "began_at")))
                .one();
    }
}
