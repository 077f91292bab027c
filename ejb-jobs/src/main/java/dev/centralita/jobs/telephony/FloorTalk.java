package dev.centralita.jobs.telephony;

import dev.centralita.ami.AmiEvent;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.Phone;
import dev.centralita.telephony.floor.QueueMember;
import dev.centralita.telephony.floor.WaitingCaller;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asterisk's events about queues and phones, said in our words; the lists it answers with have the same forms. */
final class FloorTalk {

    /** {@code PJSIP/204} and {@code Local/204@from-queue/n}. */
    private static final Pattern INTERFACE = Pattern.compile("[^/]+/([^@/]+).*");

    private static final Map<String, Phone.State> PHONES = Map.of(
            "0", Phone.State.IDLE,
            "1", Phone.State.IN_USE,
            "2", Phone.State.BUSY,
            "4", Phone.State.UNAVAILABLE,
            "8", Phone.State.RINGING,
            "9", Phone.State.IN_USE_RINGING,
            "16", Phone.State.ON_HOLD,
            "17", Phone.State.IN_USE_ON_HOLD);

    private FloorTalk() {}

    static Optional<FloorSignal> meaning(AmiEvent event) {
        return switch (event.name()) {
            case "QueueParams" -> Optional.of(new FloorSignal.QueueExists(queue(event)));
            case "QueueMember", "QueueMemberStatus", "QueueMemberAdded", "QueueMemberPause" ->
                Optional.of(new FloorSignal.MemberSeen(member(event)));
            case "QueueMemberRemoved" ->
                Optional.of(new FloorSignal.MemberGone(queue(event), Shown.text(event, "interface")));
            case "QueueEntry" -> Optional.of(new FloorSignal.CallerEntered(entry(event)));
            case "QueueCallerJoin" -> Shown.channel(event, "").map(channel -> joined(event, channel));
            case "QueueCallerLeave", "QueueCallerAbandon" ->
                Optional.of(new FloorSignal.CallerLeft(queue(event), Shown.text(event, "uniqueid")));
            case "ExtensionStatus" -> Optional.of(new FloorSignal.PhoneSeen(phone(event)));
            default -> Optional.empty();
        };
    }

    private static FloorSignal joined(AmiEvent event, Channel channel) {
        return new FloorSignal.CallerEntered(new WaitingCaller(
                queue(event),
                channel.id(),
                channel.linkedId(),
                channel.number(),
                channel.person(),
                Shown.moment(event)));
    }

    /** A list tells no linked id; the caller's own channel has the same unless it was called itself. */
    private static WaitingCaller entry(AmiEvent event) {
        Instant now = Shown.moment(event);
        String id = Shown.text(event, "uniqueid");
        return new WaitingCaller(
                queue(event),
                id,
                id,
                Shown.known(event, "calleridnum"),
                Shown.known(event, "calleridname"),
                now.minus(Duration.ofSeconds(Shown.number(event, "wait"))));
    }

    private static QueueMember member(AmiEvent event) {
        String rung = either(event, "interface", "location");
        Matcher phone = INTERFACE.matcher(rung);
        boolean isPaused = Shown.text(event, "paused").equals("1");
        return new QueueMember(
                queue(event),
                rung,
                either(event, "membername", "name"),
                phone.matches() ? phone.group(1) : rung,
                state(event, isPaused),
                isPaused ? Shown.known(event, "pausedreason") : null,
                Shown.number(event, "callstaken"));
    }

    /** A member in a call of the queue talks, whatever the phone is said to do. */
    private static MemberState state(AmiEvent event, boolean isPaused) {
        if (Shown.text(event, "incall").equals("1")) {
            return MemberState.TALKING;
        }
        return switch (Shown.text(event, "status")) {
            case "2", "3", "7", "8" -> MemberState.TALKING;
            case "6" -> MemberState.RINGING;
            case "1" -> isPaused ? MemberState.PAUSED : MemberState.READY;
            default -> MemberState.AWAY;
        };
    }

    private static Phone phone(AmiEvent event) {
        return new Phone(
                Shown.text(event, "exten"),
                PHONES.getOrDefault(Shown.text(event, "status"), Phone.State.UNKNOWN),
                Shown.moment(event));
    }

    private static String queue(AmiEvent event) {
        return Shown.text(event, "queue");
    }

    private static String either(AmiEvent event, String first, String second) {
        String value = Shown.text(event, first);
        return value.isEmpty() ? Shown.text(event, second) : value;
    }
}
