package dev.centralita.persistence.telephony;

import static java.util.Objects.requireNonNull;

import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.Transfer;
import java.util.List;
import java.util.function.BiFunction;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;

/** One of the tables that hold the parts of calls, each part in its place among the parts of its kind. */
record CallParts<P>(
        String table, List<String> columns, BiFunction<PreparedBatch, P, PreparedBatch> binding, RowMapper<P> reading) {

    static final int LONGEST_NAME = 120;
    static final int LONGEST_NUMBER = 80;
    static final int LONGEST_QUEUE = 128;
    static final int LONGEST_CHANNEL = 150;
    private static final int LONGEST_ID = 150;

    static final CallParts<Leg> LEG = new CallParts<>(
            "phone_call_leg",
            List.of(
                    "channel_id",
                    "carrier_id",
                    "phone",
                    "number",
                    "queue",
                    "agent",
                    "dialled_at",
                    "answered_at",
                    "ended_at",
                    "result"),
            (batch, leg) -> batch.bind("channelId", Cell.of(leg.channelId(), LONGEST_ID))
                    .bind("carrierId", Cell.of(leg.carrierId(), LONGEST_ID))
                    .bind("phone", Cell.of(leg.phone(), LONGEST_NUMBER))
                    .bind("number", Cell.of(leg.number(), LONGEST_NUMBER))
                    .bind("queue", Cell.of(leg.queue(), LONGEST_QUEUE))
                    .bind("agent", Cell.of(leg.agent(), LONGEST_NAME))
                    .bind("dialledAt", Cell.of(leg.dialledAt()))
                    .bind("answeredAt", Cell.of(leg.answeredAt()))
                    .bind("endedAt", Cell.of(leg.endedAt()))
                    .bind("result", Cell.of(leg.result())),
            (row, context) -> new Leg(
                    row.getString("channel_id"),
                    row.getString("carrier_id"),
                    row.getString("phone"),
                    row.getString("number"),
                    row.getString("queue"),
                    row.getString("agent"),
                    requireNonNull(Cell.moment(row, "dialled_at")),
                    Cell.moment(row, "answered_at"),
                    Cell.moment(row, "ended_at"),
                    Cell.word(DialResult.class, row, "result")));

    static final CallParts<QueueStage> STAGE = new CallParts<>(
            "phone_call_stage",
            List.of("queue", "position", "entered_at", "left_at", "result"),
            (batch, stage) -> batch.bind("queue", Cell.of(stage.queue(), LONGEST_QUEUE))
                    .bind("position", stage.position())
                    .bind("enteredAt", Cell.of(stage.enteredAt()))
                    .bind("leftAt", Cell.of(stage.leftAt()))
                    .bind("result", Cell.of(stage.result())),
            (row, context) -> new QueueStage(
                    row.getString("queue"),
                    row.getInt("position"),
                    requireNonNull(Cell.moment(row, "entered_at")),
                    Cell.moment(row, "left_at"),
                    requireNonNull(Cell.word(QueueStage.Result.class, row, "result"))));

    static final CallParts<Hold> HOLD = new CallParts<>(
            "phone_call_hold",
            List.of("channel_id", "held_by", "since", "until"),
            (batch, hold) -> batch.bind("channelId", Cell.of(hold.channelId(), LONGEST_ID))
                    .bind("heldBy", Cell.of(hold.by(), LONGEST_NUMBER))
                    .bind("since", Cell.of(hold.since()))
                    .bind("until", Cell.of(hold.until())),
            (row, context) -> new Hold(
                    row.getString("channel_id"),
                    row.getString("held_by"),
                    requireNonNull(Cell.moment(row, "since")),
                    Cell.moment(row, "until")));

    static final CallParts<Transfer> TRANSFER = new CallParts<>(
            "phone_call_transfer",
            List.of("kind", "transferred_by", "transferred_to", "at"),
            (batch, transfer) -> batch.bind("kind", Cell.of(transfer.kind()))
                    .bind("transferredBy", Cell.of(transfer.by(), LONGEST_NUMBER))
                    .bind("transferredTo", Cell.of(transfer.to(), LONGEST_NUMBER))
                    .bind("at", Cell.of(transfer.at())),
            (row, context) -> new Transfer(
                    requireNonNull(Cell.moment(row, "at")),
                    requireNonNull(Cell.word(Transfer.Kind.class, row, "kind")),
                    row.getString("transferred_by"),
                    row.getString("transferred_to")));

    String upsert() {
        return Upsert.into(table, List.of("pbx", "linked_id", "place"), columns);
    }

    PreparedBatch bind(PreparedBatch batch, P part) {
        return binding.apply(batch, part);
    }
}
