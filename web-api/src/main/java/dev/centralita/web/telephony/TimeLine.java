package dev.centralita.web.telephony;

import dev.centralita.telephony.call.CallRecord;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Hold;
import dev.centralita.telephony.call.Leg;
import dev.centralita.telephony.call.QueueStage;
import dev.centralita.telephony.call.Transfer;
import dev.centralita.web.request.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call moment by moment; what happened at the same moment stands in the order of its kind. */
final class TimeLine {

    private final List<CallStepJson> steps = new ArrayList<>();

    private TimeLine() {}

    static List<CallStepJson> of(CallRecord call) {
        TimeLine line = new TimeLine();
        line.add(call.beganAt(), "began", call.callerNumber(), call.dialled());
        call.stages().forEach(line::add);
        call.legs().forEach(line::add);
        call.holds().forEach(line::add);
        call.transfers().forEach(line::add);
        line.add(call.endedAt(), "ended", call.endedBy() == null ? null : Words.of(call.endedBy()), null);
        line.steps.sort(Comparator.comparing(CallStepJson::at));
        return line.steps;
    }

    private void add(QueueStage stage) {
        add(stage.enteredAt(), "entered-queue", stage.queue(), Integer.toString(stage.position()));
        add(stage.leftAt(), "left-queue", stage.queue(), Words.of(stage.result()));
    }

    private void add(Leg leg) {
        add(leg.dialledAt(), "rang", leg.phone(), leg.agent());
        add(leg.answeredAt(), "answered", leg.phone(), leg.agent());
        boolean wasRefused = leg.result() != null && leg.result() != DialResult.ANSWERED;
        add(
                leg.endedAt(),
                wasRefused ? "stopped-ringing" : "hung-up",
                leg.phone(),
                wasRefused && leg.result() != null ? Words.of(leg.result()) : null);
    }

    private void add(Hold hold) {
        add(hold.since(), "held", hold.by(), null);
        add(hold.until(), "resumed", hold.by(), null);
    }

    private void add(Transfer transfer) {
        add(transfer.at(), "transferred", transfer.by(), transfer.to());
    }

    private void add(@Nullable Instant at, String what, @Nullable String who, @Nullable String detail) {
        if (at != null) {
            steps.add(new CallStepJson(at, what, who, detail));
        }
    }
}
