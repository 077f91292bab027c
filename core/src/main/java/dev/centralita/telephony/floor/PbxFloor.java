package dev.centralita.telephony.floor;

import dev.centralita.telephony.pbx.PbxName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The floor of one PBX; for one thread at a time. */
final class PbxFloor {

    private static final Comparator<WaitingCaller> BY_TURN =
            Comparator.comparing(WaitingCaller::since).thenComparing(WaitingCaller::channelId);

    private record Since(MemberState state, Instant from) {}

    private final PbxName pbx;
    private final TreeSet<String> queues = new TreeSet<>();
    private final SortedMap<String, QueueMember> members = new TreeMap<>();
    private final SortedMap<String, WaitingCaller> callers = new TreeMap<>();
    private final SortedMap<String, Phone> phones = new TreeMap<>();
    private final Map<String, Since> since = new TreeMap<>();

    PbxFloor(PbxName pbx) {
        this.pbx = pbx;
    }

    /** What a look at the PBX shows is all there is; how long somebody has been at it outlives the look. */
    void begin(List<FloorSignal> seen, Instant at) {
        queues.clear();
        members.clear();
        callers.clear();
        seen.forEach(signal -> hear(signal, at));
    }

    void hear(FloorSignal signal, Instant at) {
        if (signal instanceof FloorSignal.QueueExists known) {
            queues.add(known.queue());
        } else if (signal instanceof FloorSignal.MemberSeen seen) {
            queues.add(seen.member().queue());
            members.put(key(seen.member().queue(), seen.member().interfaceName()), seen.member());
            note(seen.member().extension(), at);
        } else if (signal instanceof FloorSignal.MemberGone gone) {
            members.remove(key(gone.queue(), gone.interfaceName()));
        } else if (signal instanceof FloorSignal.CallerEntered entered) {
            queues.add(entered.caller().queue());
            callers.putIfAbsent(key(entered.caller().queue(), entered.caller().channelId()), entered.caller());
        } else if (signal instanceof FloorSignal.CallerLeft left) {
            callers.remove(key(left.queue(), left.channelId()));
        } else if (signal instanceof FloorSignal.PhoneSeen seen) {
            phones.merge(
                    seen.phone().extension(),
                    seen.phone(),
                    (before, now) -> before.state() == now.state() ? before : now);
        }
    }

    Stream<FloorQueue> queues() {
        return queues.stream()
                .map(queue -> new FloorQueue(
                        pbx,
                        queue,
                        members.values().stream()
                                .filter(member -> member.queue().equals(queue))
                                .toList(),
                        callers.values().stream()
                                .filter(caller -> caller.queue().equals(queue))
                                .sorted(BY_TURN)
                                .toList()));
    }

    Stream<FloorAgent> agents() {
        return members.values().stream()
                .collect(Collectors.groupingBy(QueueMember::extension, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::agent);
    }

    Stream<FloorPhone> phones() {
        return phones.values().stream().map(phone -> new FloorPhone(pbx, phone));
    }

    private FloorAgent agent(List<QueueMember> everywhere) {
        QueueMember telling = telling(everywhere);
        return new FloorAgent(
                pbx,
                telling.extension(),
                telling.name(),
                telling.state(),
                Optional.ofNullable(since.get(telling.extension()))
                        .map(Since::from)
                        .orElse(Instant.EPOCH),
                telling.reason(),
                everywhere.stream().map(QueueMember::queue).toList(),
                everywhere.stream().mapToInt(QueueMember::callsTaken).sum());
    }

    private void note(String extension, Instant at) {
        MemberState now = telling(members.values().stream()
                        .filter(member -> member.extension().equals(extension))
                        .toList())
                .state();
        since.merge(extension, new Since(now, at), (before, fresh) -> before.state() == now ? before : fresh);
    }

    private static QueueMember telling(List<QueueMember> everywhere) {
        return everywhere.stream()
                .min(Comparator.comparing(QueueMember::state))
                .orElseThrow(() -> new IllegalArgumentException("memberships: none (expected: at least one)"));
    }

    private static String key(String queue, String of) {
        return queue + '\n' + of;
    }
}
