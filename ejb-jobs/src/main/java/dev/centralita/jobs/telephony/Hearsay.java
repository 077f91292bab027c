package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Member;
import dev.centralita.telephony.call.Transfer;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asterisk's events about calls, said in our words. Each is told of a channel; an event without one, or of a kind that
 * says nothing of calls, means nothing here.
 */
final class Hearsay {

    private static final Map<String, Function<AmiEvent, Optional<? extends CallSignal>>> MEANINGS = Map.ofEntries(
            Map.entry("Newchannel", of(CallSignal.Appeared::new)),
            Map.entry("Newstate", of(CallSignal.Changed::new)),
            Map.entry("NewCallerid", of(CallSignal.Changed::new)),
            Map.entry("BridgeEnter", of(CallSignal.Changed::new)),
            Map.entry("BridgeLeave", of(CallSignal.Changed::new)),
            Map.entry("LocalBridge", both("LocalOne", "LocalTwo", CallSignal.Joined::new)),
            Map.entry("DialBegin", Hearsay::dialled),
            Map.entry("DialEnd", Hearsay::dialEnded),
            Map.entry(
                    "QueueCallerJoin",
                    with((event, channel) -> new CallSignal.EnteredQueue(
                            channel, Shown.text(event, "queue"), Shown.number(event, "position")))),
            Map.entry(
                    "QueueCallerAbandon",
                    with((event, channel) -> new CallSignal.GaveUpQueue(channel, Shown.text(event, "queue")))),
            Map.entry(
                    "QueueCallerLeave",
                    with((event, channel) -> new CallSignal.LeftQueue(channel, Shown.text(event, "queue")))),
            Map.entry("AgentCalled", withOther((event, channel) -> new CallSignal.Offered(channel, member(event)))),
            Map.entry(
                    "AgentConnect",
                    withOther((event, channel) ->
                            new CallSignal.Connected(channel, Shown.text(event, "queue"), member(event)))),
            Map.entry("Hold", of(CallSignal.Held::new)),
            Map.entry("Unhold", of(CallSignal.Resumed::new)),
            Map.entry("BlindTransfer", Hearsay::handedOn),
            Map.entry("AttendedTransfer", Hearsay::handedOnAfterAsking),
            Map.entry("Pickup", both("", "Target", CallSignal.PickedUp::new)),
            Map.entry(
                    "ConfbridgeJoin",
                    with((event, channel) -> new CallSignal.JoinedRoom(channel, Shown.text(event, "conference")))),
            Map.entry(
                    "ConfbridgeLeave",
                    with((event, channel) -> new CallSignal.LeftRoom(channel, Shown.text(event, "conference")))),
            Map.entry("VarSet", Hearsay::recorded),
            Map.entry("HangupRequest", of(CallSignal.HangupAsked::new)),
            Map.entry(
                    "Hangup", with((event, channel) -> new CallSignal.HungUp(channel, Shown.number(event, "cause")))));

    private static final Map<String, DialResult> RESULTS = Map.of(
            "ANSWER", DialResult.ANSWERED,
            "BUSY", DialResult.BUSY,
            "NOANSWER", DialResult.NO_ANSWER,
            "CANCEL", DialResult.CANCELLED,
            "ABORT", DialResult.CANCELLED,
            "CHANUNAVAIL", DialResult.FAILED,
            "CONGESTION", DialResult.FAILED);

    private Hearsay() {}

    static Optional<? extends CallSignal> meaning(AmiEvent event) {
        return MEANINGS.getOrDefault(event.name(), nothing -> Optional.empty()).apply(event);
    }

    private static Optional<CallSignal> dialled(AmiEvent event) {
        @Nullable Channel by = Shown.channel(event, "").orElse(null);
        return Shown.channel(event, "Dest").map(channel -> new CallSignal.Dialled(by, channel));
    }

    /** Results of other releases and of screened calls are left out: the causes of hanging up tell as much. */
    private static Optional<CallSignal> dialEnded(AmiEvent event) {
        return Optional.ofNullable(RESULTS.get(Shown.text(event, "dialstatus")))
                .flatMap(result -> Shown.channel(event, "Dest").map(to -> new CallSignal.DialEnded(to, result)));
    }

    private static Optional<CallSignal> handedOn(AmiEvent event) {
        return isSuccess(event)
                ? Shown.channel(event, "Transferer")
                        .map(by -> new CallSignal.Transferred(
                                by, null, Transfer.Kind.BLIND, Shown.text(event, "extension")))
                : Optional.empty();
    }

    private static Optional<CallSignal> handedOnAfterAsking(AmiEvent event) {
        return isSuccess(event)
                ? Shown.channel(event, "OrigTransferer")
                        .map(by -> new CallSignal.Transferred(
                                by,
                                Shown.channel(event, "SecondTransferer").orElse(null),
                                Transfer.Kind.ATTENDED,
                                target(event)))
                : Optional.empty();
    }

    private static boolean isSuccess(AmiEvent event) {
        return Shown.text(event, "result").equals("Success");
    }

    /** Whoever was asked; where that channel is not told, the number dialled to ask. */
    private static String target(AmiEvent event) {
        String number = Shown.text(event, "transfertargetcalleridnum");
        return number.isEmpty() ? Shown.text(event, "secondtransfererexten") : number;
    }

    private static Optional<CallSignal> recorded(AmiEvent event) {
        return Shown.text(event, "variable").equals("MIXMONITOR_FILENAME")
                ? Shown.channel(event, "").map(channel -> new CallSignal.Recorded(channel, Shown.text(event, "value")))
                : Optional.empty();
    }

    private static Member member(AmiEvent event) {
        return new Member(Shown.text(event, "membername"), Shown.text(event, "interface"));
    }

    private static Function<AmiEvent, Optional<? extends CallSignal>> of(Function<Channel, CallSignal> signal) {
        return event -> Shown.channel(event, "").map(signal);
    }

    private static Function<AmiEvent, Optional<? extends CallSignal>> with(
            BiFunction<AmiEvent, Channel, CallSignal> signal) {
        return event -> Shown.channel(event, "").map(channel -> signal.apply(event, channel));
    }

    private static Function<AmiEvent, Optional<? extends CallSignal>> withOther(
            BiFunction<AmiEvent, Channel, CallSignal> signal) {
        return event -> Shown.channel(event, "Dest").map(channel -> signal.apply(event, channel));
    }

    private static Function<AmiEvent, Optional<? extends CallSignal>> both(
            String one, String other, BiFunction<Channel, Channel, CallSignal> signal) {
        return event -> Shown.channel(event, one)
                .flatMap(first -> Shown.channel(event, other).map(second -> signal.apply(first, second)));
    }
}
