package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The floor of one PBX; for one thread at a time. */
final class PbxFloor {

    private static final Comparator<WaitingCaller> BY_TURN =
            Comparator.comparing(WaitingCaller::since).thenComparing(WaitingCaller::channelId);

    private final PbxName pbx;
    private final TreeSet<String> queues = new TreeSet<>();
    private final SortedMap<String, SortedMap<String, QueueMember>> members = new TreeMap<>();
    private final SortedMap<String, WaitingCaller> callers = new TreeMap<>();
    private final SortedMap<String, Phone> phones = new TreeMap<>();
    private final Map<String, @Nullable String> presences = new HashMap<>();
    private final Map<String, Habit> habits = new HashMap<>();
    private final Devices devices = new Devices();

    PbxFloor(PbxName pbx) {
        this.pbx = pbx;
    }

    /** What a look at the PBX shows is all there is; how long somebody has been at it outlives the look. */
    void begin(List<FloorSignal> seen, Instant at) {
        queues.clear();
        members.clear();
        callers.clear();
        devices.forget();
        seen.forEach(signal -> hear(signal, at));
    }

    void hear(FloorSignal signal, Instant at) {
        if (signal instanceof FloorSignal.QueueExists known) {
            queues.add(known.queue());
        } else if (signal instanceof FloorSignal.MemberSeen seen) {
            take(seen.member(), at);
        } else if (signal instanceof FloorSignal.MemberGone gone) {
            drop(gone);
        } else if (signal instanceof FloorSignal.CallerEntered entered) {
            queues.add(entered.caller().queue());
            callers.putIfAbsent(key(entered.caller().queue(), entered.caller().channelId()), entered.caller());
        } else if (signal instanceof FloorSignal.CallerLeft left) {
            callers.remove(key(left.queue(), left.channelId()));
        } else if (signal instanceof FloorSignal.PhoneSeen seen) {
            phones.merge(seen.phone().extension(), seen.phone(), Phone::then);
        } else if (signal instanceof FloorSignal.PresenceSet set) {
            presences.put(set.extension(), set.presence());
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
        Map<String, List<WaitingCaller>> waiting =
                callers.values().stream().sorted(BY_TURN).collect(Collectors.groupingBy(WaitingCaller::queue));
        Set<String> knownPhones = knownPhones();
        return new Floor(
                queues.stream()
                        .map(queue -> new FloorQueue(
                                pbx,
                                queue,
                                byQueue.getOrDefault(queue, List.of()),
                                waiting.getOrDefault(queue, List.of())))
                        .toList(),
                members.values().stream()
                        .map(everywhere -> agent(everywhere.values(), moment))
                        .toList(),
                Stream.concat(phones.values().stream(), devices.bare(knownPhones))
                        .map(phone -> new FloorPhone(pbx, phone.present(presences.get(phone.extension()))))
                        .toList(),
                devices.trunks(pbx, knownPhones).toList());
    }

    private void take(QueueMember member, Instant at) {
        queues.add(member.queue());
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
        Set<String> known = new HashSet<>();
        phones.values().forEach(phone -> known.addAll(phone.devices()));
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
