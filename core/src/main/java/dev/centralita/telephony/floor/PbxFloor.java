package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The floor of one PBX; for one thread at a time. */
final class PbxFloor {

    /** A PBX that makes up queues and members cannot fill our memory. */
    static final int MOST = 5_000;

    private final PbxName pbx;
    private final TreeSet<String> queues = new TreeSet<>();
    private final SortedMap<String, SortedMap<String, QueueMember>> members = new TreeMap<>();
    private final WaitingLines lines = new WaitingLines();
    private final Phones phones = new Phones();
    private final Map<String, Habit> habits = new HashMap<>();
    private final Devices devices;

    PbxFloor(PbxName pbx, TrunkNames trunks) {
        this.pbx = pbx;
        this.devices = new Devices(trunks);
    }

    /** What a look at the PBX shows is all there is; how long somebody has been at it outlives the look. */
    void begin(List<FloorSignal> seen, Instant at) {
        queues.clear();
        members.clear();
        lines.forget();
        devices.forget();
        phones.keepOnly(seen);
        seen.forEach(signal -> hear(signal, at));
        habits.keySet().retainAll(members.keySet());
    }

    void hear(FloorSignal signal, Instant at) {
        if (signal instanceof FloorSignal.QueueExists known) {
            add(known.queue());
        } else if (signal instanceof FloorSignal.MemberSeen seen) {
            take(seen.member(), at);
        } else if (signal instanceof FloorSignal.MemberGone gone) {
            drop(gone);
        } else if (signal instanceof FloorSignal.CallerEntered entered) {
            add(entered.caller().queue());
            lines.enter(entered.caller(), entered.place());
        } else if (signal instanceof FloorSignal.CallerLeft left) {
            lines.leave(left.queue(), left.channelId());
        } else if (signal instanceof FloorSignal.PhoneSeen seen) {
            phones.isSeen(seen.phone());
        } else if (signal instanceof FloorSignal.PhoneGone gone) {
            phones.isGone(gone.extension());
        } else if (signal instanceof FloorSignal.PresenceSet set) {
            phones.set(set);
        } else if (signal instanceof FloorSignal.DeviceSeen seen) {
            devices.isSeen(seen.device(), seen.state(), at);
        } else if (signal instanceof FloorSignal.DeviceReached reached) {
            devices.isReached(reached.device(), reached.isThere(), at);
        } else if (signal instanceof FloorSignal.ChannelUp up) {
            devices.up(up.channelId(), up.device(), up.since());
        } else if (signal instanceof FloorSignal.ChannelGone gone) {
            devices.gone(gone.channelId(), at);
        }
    }

    Floor asOf(Instant moment) {
        Map<String, List<QueueMember>> byQueue = new HashMap<>();
        members.values().stream()
                .flatMap(everywhere -> everywhere.values().stream())
                .map(member -> member.asOf(moment))
                .forEach(member -> byQueue.computeIfAbsent(member.queue(), queue -> new ArrayList<>())
                        .add(member));
        Set<String> knownPhones = knownPhones();
        return new Floor(
                queues.stream()
                        .map(queue ->
                                new FloorQueue(pbx, queue, byQueue.getOrDefault(queue, List.of()), lines.of(queue)))
                        .toList(),
                members.values().stream()
                        .map(everywhere -> agent(everywhere.values(), moment))
                        .toList(),
                phones.and(devices.bare(knownPhones))
                        .map(phone -> new FloorPhone(pbx, phone))
                        .toList(),
                devices.trunks(pbx, knownPhones).toList());
    }

    private void add(String queue) {
        if (queues.size() < MOST) {
            queues.add(queue);
        }
    }

    private void take(QueueMember member, Instant at) {
        if (members.size() >= MOST && !members.containsKey(member.extension())) {
            return;
        }
        add(member.queue());
        Collection<QueueMember> everywhere = among(member);
        habits.computeIfAbsent(member.extension(), extension -> new Habit()).note(everywhere, at);
    }

    private Collection<QueueMember> among(QueueMember member) {
        SortedMap<String, QueueMember> everywhere =
                members.computeIfAbsent(member.extension(), extension -> new TreeMap<>());
        everywhere.put(key(member.queue(), member.interfaceName()), member);
        return everywhere.values();
    }

    private void drop(FloorSignal.MemberGone gone) {
        String key = key(gone.queue(), gone.interfaceName());
        members.values().forEach(everywhere -> everywhere.remove(key));
        members.values().removeIf(Map::isEmpty);
    }

    private Set<String> knownPhones() {
        Set<String> known = phones.devices();
        members.values()
                .forEach(everywhere -> everywhere.values().forEach(member -> known.add(member.interfaceName())));
        return known;
    }

    private FloorAgent agent(Collection<QueueMember> everywhere, Instant moment) {
        QueueMember telling = Habit.telling(everywhere, moment);
        Habit habit = habits.getOrDefault(telling.extension(), new Habit());
        return new FloorAgent(
                pbx,
                telling.extension(),
                telling.name(),
                telling.stateAt(moment),
                habit.since(),
                everywhere.stream().allMatch(QueueMember::isPaused),
                telling.reason(),
                habit.lastPause(),
                everywhere.stream().map(QueueMember::queue).toList(),
                everywhere.stream().mapToInt(QueueMember::callsTaken).sum());
    }

    private static String key(String queue, String of) {
        return queue + '\n' + of;
    }
}
