package dev.centralita.persistence.telephony;

import static java.util.Objects.requireNonNull;

import dev.centralita.telephony.call.CallId;
import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.CallState;
import dev.centralita.telephony.call.Direction;
import dev.centralita.telephony.call.Disposition;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.telephony.pbx.PbxName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Table {@code phone_call}. */
final class CallRows {

    private static final int LONGEST_FILE = 500;

    private static final List<String> KEYS = List.of("pbx", "linked_id");

    private static final List<String> COLUMNS = List.of(
            "direction",
            "state",
            "disposition",
            "caller_number",
            "caller_name",
            "caller_channel",
            "dialled",
            "queue",
            "answered_by",
            "agent",
            "began_at",
            "answered_at",
            "ended_at",
            "waiting_ms",
            "ringing_ms",
            "talking_ms",
            "held_ms",
            "cause",
            "ended_by",
            "recording",
            "is_reconstructed");

    private CallRows() {}

    static void write(Handle sql, List<CallRecord> calls) {
        if (calls.isEmpty()) {
            return;
        }
        // also where only parts of the call are new, which count in the figures
        PreparedBatch batch =
                sql.prepareBatch(Upsert.into("phone_call", KEYS, COLUMNS) + ", written_at = current_timestamp(6)");
        calls.forEach(call -> bind(batch, call).add());
        batch.execute();
    }

    /** Whole calls, parts and all; one question for the calls and one for each kind of part. */
    static List<CallRecord> read(Handle sql, String whereAndOrder, UnaryOperator<Query> binding) {
        List<CallRecord> bare = bare(sql, "select * from phone_call " + whereAndOrder, binding);
        if (bare.isEmpty()) {
            return bare;
        }
        List<CallId> ids = bare.stream().map(CallRecord::id).toList();
        Map<CallId, List<Leg>> legs = parts(sql, CallParts.LEG, ids);
        Map<CallId, List<QueueStage>> stages = parts(sql, CallParts.STAGE, ids);
        Map<CallId, List<Hold>> holds = parts(sql, CallParts.HOLD, ids);
        Map<CallId, List<Transfer>> transfers = parts(sql, CallParts.TRANSFER, ids);
        return bare.stream()
                .map(call -> call.with(
                        legs.getOrDefault(call.id(), List.of()),
                        stages.getOrDefault(call.id(), List.of()),
                        holds.getOrDefault(call.id(), List.of()),
                        transfers.getOrDefault(call.id(), List.of())))
                .toList();
    }

    /** Calls without their parts. */
    static List<CallRecord> bare(Handle sql, String rows, UnaryOperator<Query> binding) {
        return binding.apply(sql.createQuery(rows))
                .map((row, context) -> bare(row))
                .list();
    }

    private static <P> Map<CallId, List<P>> parts(Handle sql, CallParts<P> parts, List<CallId> calls) {
        Map<CallId, List<P>> found = new HashMap<>();
        sql.createQuery("select * from " + parts.table()
                        + " where pbx in (<pbxs>) and linked_id in (<linkedIds>) order by pbx, linked_id, place")
                .bindList(
                        "pbxs",
                        calls.stream()
                                .map(call -> call.pbx().value())
                                .distinct()
                                .toList())
                .bindList("linkedIds", calls.stream().map(CallId::linkedId).toList())
                .map((row, context) -> found.computeIfAbsent(id(row), call -> new ArrayList<>())
                        .add(parts.reading().map(row, context)))
                .list();
        return found;
    }

    private static PreparedBatch bind(PreparedBatch batch, CallRecord call) {
        return batch.bind("pbx", call.id().pbx().value())
                .bind("linkedId", call.id().linkedId())
                .bind("direction", Cell.of(call.direction()))
                .bind("state", Cell.of(call.state()))
                .bind("disposition", Cell.of(call.disposition()))
                .bind("callerNumber", Cell.of(call.callerNumber(), CallParts.LONGEST_NUMBER))
                .bind("callerName", Cell.of(call.callerName(), CallParts.LONGEST_NAME))
                .bind("callerChannel", Cell.of(call.callerChannel(), CallParts.LONGEST_CHANNEL))
                .bind("dialled", Cell.of(call.dialled(), CallParts.LONGEST_NUMBER))
                .bind("queue", Cell.of(call.queue(), CallParts.LONGEST_QUEUE))
                .bind("answeredBy", Cell.of(call.answeredBy(), CallParts.LONGEST_NUMBER))
                .bind("agent", Cell.of(call.agent(), CallParts.LONGEST_NAME))
                .bind("beganAt", Cell.of(call.beganAt()))
                .bind("answeredAt", Cell.of(call.answeredAt()))
                .bind("endedAt", Cell.of(call.endedAt()))
                .bind("waitingMs", call.waiting().toMillis())
                .bind("ringingMs", call.ringing().toMillis())
                .bind("talkingMs", call.talking().toMillis())
                .bind("heldMs", call.held().toMillis())
                .bind("cause", call.cause())
                .bind("endedBy", Cell.of(call.endedBy()))
                .bind("recording", Cell.of(call.recording(), LONGEST_FILE))
                .bind("isReconstructed", call.isReconstructed());
    }

    private static CallRecord bare(ResultSet row) throws SQLException {
        return new CallRecord(
                id(row),
                requireNonNull(Cell.word(Direction.class, row, "direction")),
                requireNonNull(Cell.word(CallState.class, row, "state")),
                row.getString("caller_number"),
                row.getString("caller_name"),
                row.getString("caller_channel"),
                row.getString("dialled"),
                row.getString("queue"),
                row.getString("answered_by"),
                row.getString("agent"),
                requireNonNull(Cell.moment(row, "began_at")),
                Cell.moment(row, "answered_at"),
                Cell.moment(row, "ended_at"),
                Cell.length(row, "waiting_ms"),
                Cell.length(row, "ringing_ms"),
                Cell.length(row, "talking_ms"),
                Cell.length(row, "held_ms"),
                Cell.word(Disposition.class, row, "disposition"),
                row.getInt("cause"),
                Cell.word(CallRecord.Side.class, row, "ended_by"),
                row.getString("recording"),
                row.getBoolean("is_reconstructed"),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CallId id(ResultSet row) throws SQLException {
        return new CallId(new PbxName(row.getString("pbx")), row.getString("linked_id"));
    }
}
