package dev.centralita.telephony.attendance;

import dev.centralita.telephony.floor.FloorSignal;
import dev.centralita.telephony.floor.MemberState;
import dev.centralita.telephony.floor.QueueMember;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The time of everybody at one PBX. What somebody does is counted up to a moment whenever it ends or is asked for; what
 * was counted by those who heard the PBX before is added once it is known.
 *
 * <p>For one thread at a time.
 */
final class PbxAttendance {

    /** So long nobody may have listened for somebody who does the same afterwards to have done it all the while. */
    static final Duration LONGEST_GAP = Duration.ofMinutes(15);

    /** @param until when wrapping up ends by itself, or null */
    private record Stretch(
            Activity activity, Instant since, @Nullable Instant until) {}

    private record Slot(Instant start, Duty duty) {}

    private final Map<String, Map<String, QueueMember>> members = new HashMap<>();
    private final Map<Duty, Stretch> stretches = new HashMap<>();
    private final Map<Duty, Stretch> first = new HashMap<>();
    private final Map<Duty, DutySheet.Doing> beforeSilence = new HashMap<>();
    private final Map<Slot, TimeSpent> sums = new HashMap<>();
    private final Set<Slot> changed = new HashSet<>();
    private boolean knowsBefore;

    void hear(FloorSignal signal, Instant at) {
        if (signal instanceof FloorSignal.MemberSeen seen) {
            QueueMember member = seen.member();
            members.computeIfAbsent(member.name(), name -> new HashMap<>())
                    .put(key(member.queue(), member.interfaceName()), member);
            begin(new Duty(member.name(), member.queue()), member, at);
            begin(new Duty(member.name(), Duty.ALL_QUEUES), telling(member.name(), at), at);
        } else if (signal instanceof FloorSignal.MemberGone gone) {
            leave(key(gone.queue(), gone.interfaceName()), at);
        }
    }

    /** A look shows everybody who is there. */
    void see(List<FloorSignal> everything, Instant at) {
        Set<String> present = new HashSet<>();
        everything.forEach(signal -> {
            if (signal instanceof FloorSignal.MemberSeen seen) {
                present.add(key(seen.member().queue(), seen.member().interfaceName()));
            }
        });
        List<String> gone = members.values().stream()
                .flatMap(memberships -> memberships.keySet().stream())
                .filter(membership -> !present.contains(membership))
                .toList();
        gone.forEach(membership -> leave(membership, at));
        everything.forEach(signal -> hear(signal, at));
    }

    /** The PBX is heard no more; whoever is at the same when it is heard again soon was at it all the while. */
    void goDeaf(Instant at) {
        take(at).latest().forEach(doing -> beforeSilence.put(doing.duty(), doing));
        stretches.clear();
        members.clear();
    }

    boolean knowsBefore() {
        return knowsBefore;
    }

    /** The first quarter that what was kept before may have a part in. */
    Instant firstQuarter(Instant now) {
        return Quarter.of(first.values().stream()
                .map(Stretch::since)
                .min(Comparator.naturalOrder())
                .orElse(now)
                .minus(LONGEST_GAP));
    }

    void learn(DutySheet before) {
        before.quarters().forEach(sum -> sums.merge(new Slot(sum.start(), sum.duty()), sum.spent(), TimeSpent::plus));
        before.latest().forEach(doing -> bridge(doing, first.get(doing.duty())));
        first.clear();
        knowsBefore = true;
    }

    /** Everything that changed since the last time, counted up to now; what is over is forgotten here. */
    DutySheet take(Instant now) {
        List.copyOf(stretches.keySet()).forEach(duty -> countUpTo(duty, now));
        List<DutySheet.Sum> quarters = changed.stream()
                .map(slot -> new DutySheet.Sum(slot.start(), slot.duty(), sums.getOrDefault(slot, TimeSpent.NONE)))
                .toList();
        return new DutySheet(
                quarters,
                stretches.entrySet().stream()
                        .map(each -> new DutySheet.Doing(
                                each.getKey(),
                                each.getValue().activity(),
                                each.getValue().since()))
                        .toList());
    }

    /** @param countedTo what comes later may still belong to the quarter that moment is in */
    void isKept(DutySheet sheet, Instant countedTo) {
        sheet.quarters().forEach(sum -> {
            Slot slot = new Slot(sum.start(), sum.duty());
            if (sum.spent().equals(sums.get(slot))) {
                changed.remove(slot);
            }
        });
        sums.keySet()
                .removeIf(slot -> slot.start().plus(Quarter.LENGTH).isBefore(countedTo) && !changed.contains(slot));
    }

    private void leave(String membership, Instant at) {
        members.forEach((name, memberships) -> {
            QueueMember gone = memberships.remove(membership);
            if (gone != null) {
                end(new Duty(name, gone.queue()), at);
                if (memberships.isEmpty()) {
                    end(new Duty(name, Duty.ALL_QUEUES), at);
                } else {
                    begin(new Duty(name, Duty.ALL_QUEUES), telling(name, at), at);
                }
            }
        });
        members.values().removeIf(Map::isEmpty);
    }

    private QueueMember telling(String name, Instant at) {
        Collection<QueueMember> everywhere =
                members.getOrDefault(name, Map.of()).values();
        return everywhere.stream()
                .min(Comparator.comparing(member -> member.stateAt(at)))
                .orElseThrow(() -> new IllegalArgumentException("memberships of " + name + ": none"));
    }

    private void begin(Duty duty, QueueMember member, Instant at) {
        MemberState state = member.stateAt(at);
        Stretch next = new Stretch(Activity.of(state), at, state == MemberState.WRAP_UP ? member.wrapUpUntil() : null);
        Stretch before = stretches.get(duty);
        if (before == null) {
            stretches.put(duty, next);
            bridge(beforeSilence.remove(duty), next);
            if (!knowsBefore) {
                first.putIfAbsent(duty, next);
            }
        } else {
            countUpTo(duty, at);
            stretches.computeIfPresent(
                    duty, (same, counted) -> new Stretch(next.activity(), counted.since(), next.until()));
        }
    }

    private void bridge(DutySheet.@Nullable Doing before, @Nullable Stretch next) {
        if (before != null
                && next != null
                && next.activity() == before.activity()
                && Duration.between(before.until(), next.since()).compareTo(LONGEST_GAP) <= 0) {
            count(before.duty(), before.activity(), before.until(), next.since());
        }
    }

    private void end(Duty duty, Instant at) {
        countUpTo(duty, at);
        stretches.remove(duty);
    }

    private void countUpTo(Duty duty, Instant at) {
        Stretch stretch = stretches.get(duty);
        if (stretch == null || at.isBefore(stretch.since())) {
            return;
        }
        Instant wrappedUp = stretch.until();
        if (wrappedUp == null || at.isBefore(wrappedUp)) {
            count(duty, stretch.activity(), stretch.since(), at);
            stretches.put(duty, new Stretch(stretch.activity(), at, wrappedUp));
        } else {
            count(duty, stretch.activity(), stretch.since(), wrappedUp);
            count(duty, Activity.FREE, wrappedUp, at);
            stretches.put(duty, new Stretch(Activity.FREE, at, null));
        }
    }

    private void count(Duty duty, Activity activity, Instant from, Instant to) {
        Instant begin = from;
        while (activity != Activity.AWAY && begin.isBefore(to)) {
            Instant quarter = Quarter.of(begin);
            Instant end = quarter.plus(Quarter.LENGTH).isBefore(to) ? quarter.plus(Quarter.LENGTH) : to;
            Slot slot = new Slot(quarter, duty);
            sums.merge(slot, TimeSpent.on(activity, Duration.between(begin, end)), TimeSpent::plus);
            changed.add(slot);
            begin = end;
        }
    }

    private static String key(String queue, String interfaceName) {
        return queue + '\n' + interfaceName;
    }
}
