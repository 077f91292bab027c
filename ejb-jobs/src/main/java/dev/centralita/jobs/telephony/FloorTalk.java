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
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    private static final Map<String, Phone.State> DEVICES = Map.of(
            "NOT_INUSE", Phone.State.IDLE,
            "INUSE", Phone.State.IN_USE,
            "BUSY", Phone.State.BUSY,
            "INVALID", Phone.State.UNAVAILABLE,
            "UNAVAILABLE", Phone.State.UNAVAILABLE,
            "RINGING", Phone.State.RINGING,
            "RINGINUSE", Phone.State.IN_USE_RINGING,
            "ONHOLD", Phone.State.ON_HOLD);

    /** What FreePBX and its relatives switch on while an extension is not to be disturbed. */
    private static final Pattern DO_NOT_DISTURB = Pattern.compile("Custom:DND(\\d+)");

    private static final Set<String> NOTHING_SET = Set.of("", "not_set", "available");

    /** A hint of anything else, as a queue or a parking place, stands for no phone. */
    private static final Pattern OF_A_PHONE = Pattern.compile("[^,&]*/.*|Custom:.*");

    /** Told when a hint is taken out of the dialplan. */
    private static final Set<String> WITHOUT_HINT = Set.of("-1", "-2");

    private FloorTalk() {}

    /**
     * What an event says of the floor, if anything.
     *
     * @param at when it happened, by our clock
     * @param ahead how far the PBX's clock is ahead of ours
     */
    static Optional<FloorSignal> meaning(AmiEvent event, Instant at, Duration ahead) {
        return switch (event.name()) {
            case "QueueParams" -> Optional.of(new FloorSignal.QueueExists(queue(event)));
            case "QueueMember", "QueueMemberStatus", "QueueMemberAdded", "QueueMemberPause" ->
                Optional.of(new FloorSignal.MemberSeen(member(event, ahead)));
            case "QueueMemberRemoved" ->
                Optional.of(new FloorSignal.MemberGone(queue(event), Shown.text(event, "interface")));
            case "QueueEntry" -> Optional.of(new FloorSignal.CallerEntered(entry(event, at), place(event)));
            case "QueueCallerJoin" -> Shown.channel(event, "").map(channel -> joined(event, channel, at));
            case "QueueCallerLeave", "QueueCallerAbandon" ->
                Optional.of(new FloorSignal.CallerLeft(queue(event), Shown.text(event, "uniqueid")));
            case "ExtensionStatus" -> Optional.of(phone(event, at));
            case "PresenceStatus" ->
                Optional.of(
                        new FloorSignal.PresenceSet(Shown.text(event, "exten"), presence(Shown.text(event, "status"))));
            case "DeviceStateChange" -> Optional.of(device(event));
            case "PeerStatus" -> Optional.of(new FloorSignal.DeviceReached(Shown.text(event, "peer"), isThere(event)));
            case "Newchannel" -> Optional.of(up(event, at));
            case "CoreShowChannel" -> Optional.of(up(event, at.minus(Shown.age(event))));
            case "Hangup" -> Optional.of(new FloorSignal.ChannelGone(Shown.text(event, "uniqueid")));
            default -> Optional.empty();
        };
    }

    private static FloorSignal joined(AmiEvent event, Channel channel, Instant at) {
        return new FloorSignal.CallerEntered(
                new WaitingCaller(
                        queue(event), channel.id(), channel.linkedId(), channel.number(), channel.person(), at),
                place(event));
    }

    private static int place(AmiEvent event) {
        return Shown.number(event, "position");
    }

    /** A list tells no linked id; the caller's own channel has the same unless it was called itself. */
    private static WaitingCaller entry(AmiEvent event, Instant at) {
        String id = Shown.text(event, "uniqueid");
        return new WaitingCaller(
                queue(event),
                id,
                id,
                Shown.known(event, "calleridnum"),
                Shown.known(event, "calleridname"),
                at.minus(Duration.ofSeconds(Shown.number(event, "wait"))));
    }

    private static QueueMember member(AmiEvent event, Duration ahead) {
        String rung = either(event, "interface", "location");
        Matcher phone = INTERFACE.matcher(rung);
        boolean isPaused = Shown.text(event, "paused").equals("1");
        return new QueueMember(
                queue(event),
                rung,
                either(event, "membername", "name"),
                phone.matches() ? phone.group(1) : rung,
                state(event, isPaused),
                isPaused,
                isPaused ? Shown.known(event, "pausedreason") : null,
                second(event, "lastpause", ahead),
                wrapUpUntil(event, ahead),
                Shown.number(event, "callstaken"));
    }

    private static @Nullable Instant wrapUpUntil(AmiEvent event, Duration ahead) {
        Instant lastCall = second(event, "lastcall", ahead);
        int seconds = Shown.number(event, "wrapuptime");
        return lastCall == null || seconds == 0 ? null : lastCall.plusSeconds(seconds);
    }

    /** A moment that the PBX tells as whole seconds of its own clock, or null where it says there was none. */
    private static @Nullable Instant second(AmiEvent event, String header, Duration ahead) {
        String seconds = Shown.text(event, header);
        return seconds.matches("[1-9]\\d{0,10}")
                ? Instant.ofEpochSecond(Long.parseLong(seconds)).minus(ahead)
                : null;
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

    private static FloorSignal phone(AmiEvent event, Instant at) {
        String extension = Shown.text(event, "exten");
        String status = Shown.text(event, "status");
        String hint = Shown.text(event, "hint");
        boolean isOfAPhone = hint.isEmpty() || OF_A_PHONE.matcher(hint).matches();
        if (!isOfAPhone || WITHOUT_HINT.contains(status)) {
            return new FloorSignal.PhoneGone(extension);
        }
        return new FloorSignal.PhoneSeen(
                new Phone(extension, PHONES.getOrDefault(status, Phone.State.UNKNOWN), at, devices(hint), null));
    }

    /** {@code PJSIP/201&PJSIP/301,CustomPresence:201}: devices, and where presence is looked up. */
    private static Set<String> devices(String hint) {
        return Arrays.stream(hint.split(",", 2)[0].split("&"))
                .filter(device -> !device.isBlank())
                .collect(Collectors.toSet());
    }

    private static FloorSignal device(AmiEvent event) {
        String device = Shown.text(event, "device");
        String state = Shown.text(event, "state");
        Matcher dnd = DO_NOT_DISTURB.matcher(device);
        return dnd.matches()
                ? new FloorSignal.PresenceSet(dnd.group(1), state.equals("INUSE") ? "dnd" : null)
                : new FloorSignal.DeviceSeen(device, DEVICES.getOrDefault(state, Phone.State.UNKNOWN));
    }

    private static @Nullable String presence(String status) {
        return NOTHING_SET.contains(status) ? null : status;
    }

    private static boolean isThere(AmiEvent event) {
        return switch (Shown.text(event, "peerstatus")) {
            case "Unreachable", "Unregistered", "Rejected" -> false;
            default -> true;
        };
    }

    private static FloorSignal up(AmiEvent event, Instant since) {
        String channel = Shown.text(event, "channel");
        int suffix = channel.lastIndexOf('-');
        return new FloorSignal.ChannelUp(
                Shown.text(event, "uniqueid"), suffix < 0 ? channel : channel.substring(0, suffix), since);
    }

    private static String queue(AmiEvent event) {
        return Shown.text(event, "queue");
    }

    private static String either(AmiEvent event, String first, String second) {
        String value = Shown.text(event, first);
        return value.isEmpty() ? Shown.text(event, second) : value;
    }
}
