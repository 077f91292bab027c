package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The tables {@code phone_call…}: a row for each call and for each of its parts, overwritten by newer versions. A part once
 * begun is never taken back, so that overwriting is enough.
 */
@Dependent
class CallTables {

    private final CallcenterSql callcenter;

    @Inject
    CallTables(CallcenterSql callcenter) {
        this.callcenter = callcenter;
    }

    @Transactional
    public void write(List<CallRecord> calls, List<CallId> absorbed) {
        callcenter.with(sql -> {
            CallRows.write(sql, calls);
            writeParts(sql, calls, CallRecord::legs, CallParts.LEG);
            writeParts(sql, calls, CallRecord::stages, CallParts.STAGE);
            writeParts(sql, calls, CallRecord::holds, CallParts.HOLD);
            writeParts(sql, calls, CallRecord::transfers, CallParts.TRANSFER);
            delete(sql, absorbed);
            return true;
        });
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
