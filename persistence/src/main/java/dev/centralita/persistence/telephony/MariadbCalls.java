package dev.centralita.persistence.telephony;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallLedger;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.pbx.PbxName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Calls in the tables {@code phone_call…}: a row for each call and for each of its parts, overwritten by newer versions.
 * A part once begun is never taken back, so that overwriting is enough. Without a database set up nothing is kept.
 */
@Dependent
class MariadbCalls implements CallLedger {

    private final CallcenterSql callcenter;
    private final IssabelCalls issabel;
    private final boolean isSetUp;

    @Inject
    MariadbCalls(CallcenterSql callcenter, IssabelCalls issabel, Settings settings) {
        this.callcenter = callcenter;
        this.issabel = issabel;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    @Transactional
    public void keep(List<CallRecord> calls, List<CallId> absorbed) {
        if (isSetUp) {
            callcenter.with(sql -> {
                CallRows.write(sql, calls);
                writeParts(sql, calls, CallRecord::legs, CallParts.LEG);
                writeParts(sql, calls, CallRecord::stages, CallParts.STAGE);
                writeParts(sql, calls, CallRecord::holds, CallParts.HOLD);
                writeParts(sql, calls, CallRecord::transfers, CallParts.TRANSFER);
                issabel.write(sql, calls, absorbed);
                delete(sql, absorbed);
                return true;
            });
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
    public Optional<List<CallRecord>> unended(PbxName pbx) {
        try {
            return Optional.of(isSetUp ? callcenter.with(sql -> unended(sql, pbx)) : List.of());
        } catch (DatabaseAway away) {
            return Optional.empty();
        }
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

    private static <P> void writeParts(
            Handle sql, List<CallRecord> calls, Function<CallRecord, List<P>> parts, CallParts<P> table) {
        PreparedBatch batch = sql.prepareBatch(table.upsert());
        for (CallRecord call : calls) {
            int place = 0;
            for (P part : parts.apply(call)) {
                table.bind(batch, part)
                        .bind("pbx", call.id().pbx().value())
                        .bind("linkedId", call.id().linkedId())
                        .bind("place", place++)
                        .add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void delete(Handle sql, List<CallId> absorbed) {
        PreparedBatch batch = sql.prepareBatch("delete from phone_call where pbx = :pbx and linked_id = :linkedId");
        absorbed.forEach(call -> batch.bind("pbx", call.pbx().value())
                .bind("linkedId", call.linkedId())
                .add());
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
