package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Channel;
import dev.centralita.telephony.call.DialResult;
import dev.centralita.telephony.call.Remark;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What call records say where there is no log of channels. A record tells of one channel with one other, by the other's
 * name alone; who asked to hang up, and when a phone behind a menu began to ring, is not in them.
 */
final class CdrRemarks {

    /** Within a second: who appears, what queues say, who is rung, who answers, who goes. */
    private static final int APPEARS = 0;

    private static final int QUEUES = 1;
    private static final int IS_RUNG = 2;
    private static final int IS_RUNG_BEHIND_A_PIPE = 3;
    private static final int ANSWERS = 4;
    private static final int GOES = 5;

    private static final QueuePlaces PLACES = new QueuePlaces() {
        @Override
        public int ofCaller(String channel, Instant at) {
            return QUEUES;
        }

        @Override
        public int ofMember(String channel, Instant at) {
            return ANSWERS;
        }
    };

    private static final Map<String, Integer> CAUSES = Map.of("BUSY", 17, "FAILED", 38, "CONGESTION", 34);
    private static final int NORMAL = 16;

    private static final Map<String, DialResult> RESULTS = Map.of(
            "ANSWERED", DialResult.ANSWERED,
            "BUSY", DialResult.BUSY,
            "FAILED", DialResult.FAILED,
            "CONGESTION", DialResult.FAILED);

    private final CallsOfRecords calls;
    private final List<QueueEntry> queueLog;
    private final Map<String, Channel> byName = new HashMap<>();
    private final Map<String, Channel> byId = new HashMap<>();
    private final Map<String, Set<String>> appeared = new HashMap<>();
    private final Map<String, Instant> gone = new HashMap<>();
    private final Timeline timeline = new Timeline();

    private CdrRemarks(List<CdrEntry> records, List<QueueEntry> queueLog) {
        this.calls = new CallsOfRecords(records, queueLog);
        this.queueLog = queueLog;
    }

    static List<Remark> of(List<CdrEntry> records, List<QueueEntry> queueLog) {
        Map<String, List<QueueEntry>> queueing = queueLog.stream().collect(Collectors.groupingBy(QueueEntry::call));
        return Kindred.of(records).stream()
                .flatMap(kin -> new CdrRemarks(kin, queueLogOf(kin, queueing)).remarks().stream())
                .toList();
    }

    private static List<QueueEntry> queueLogOf(List<CdrEntry> kin, Map<String, List<QueueEntry>> queueing) {
        return kin.stream()
                .map(CdrEntry::id)
                .distinct()
                .flatMap(id -> queueing.getOrDefault(id, List.of()).stream())
                .toList();
    }

    private List<Remark> remarks() {
        calls.byLinkedId().forEach(this::say);
        new QueueRemarks(byId, timeline, PLACES).say(queueLog);
        return timeline.remarks();
    }

    private void say(String linkedId, List<CdrEntry> records) {
        records.forEach(record ->
                appears(channel(record.id(), linkedId, record.channel(), record), record.from(), record.until()));
        records.stream().filter(CdrEntry::isFarEnd).forEach(record -> joins(linkedId, record));
        records.forEach(record -> {
            if (record.otherChannel().isEmpty()) {
                alone(record);
            } else {
                together(linkedId, record);
            }
        });
        records.forEach(record -> goes(record.channel(), CAUSES.getOrDefault(record.disposition(), NORMAL)));
    }

    private Channel channel(String id, String linkedId, String name, CdrEntry record) {
        return new Channel(
                id, linkedId, name, record.number(), record.name(), record.context(), record.dialled(), false);
    }

    /**
     * Once in a call, though several records may tell of it. A phone that was asked before a transfer appears in two calls;
     * it takes its first along into the second.
     */
    private void appears(Channel channel, Instant from, Instant until) {
        byName.putIfAbsent(channel.name(), channel);
        byId.putIfAbsent(channel.id(), channel);
        if (appeared.computeIfAbsent(channel.linkedId(), call -> new HashSet<>())
                .add(channel.id())) {
            timeline.add(from, APPEARS, new CallSignal.Appeared(channel));
        }
        gone.merge(channel.name(), until, (one, other) -> one.isBefore(other) ? other : one);
    }

    /** The near end of a pipe has no record of its own, unless a call was placed through it. */
    private void joins(String linkedId, CdrEntry record) {
        String near = record.channel().replaceFirst(";2$", ";1");
        appears(other(linkedId, near), record.from(), record.until());
        timeline.add(record.from(), APPEARS, new CallSignal.Joined(named(near), named(record.channel())));
    }

    private void alone(CdrEntry record) {
        if (record.answeredAt() != null) {
            timeline.add(record.answeredAt(), ANSWERS, new CallSignal.Changed(up(named(record.channel()))));
        }
        if (record.application().equals("AppDial2")) { // whoever was called first where the PBX was told to call
            DialResult placing = RESULTS.getOrDefault(record.disposition(), DialResult.NO_ANSWER);
            timeline.add(record.until(), ANSWERS, new CallSignal.DialEnded(named(record.channel()), placing));
        }
    }

    private void together(String linkedId, CdrEntry record) {
        appears(other(linkedId, record.otherChannel()), record.from(), record.until());
        Channel other = named(record.otherChannel());
        Instant rung = calls.rungAt(record);
        int place = record.isFarEnd() ? IS_RUNG_BEHIND_A_PIPE : IS_RUNG;
        timeline.add(
                rung, place, new CallSignal.Dialled(named(record.channel()), other(linkedId, record.otherChannel())));
        if (record.answeredAt() != null) {
            timeline.add(record.answeredAt(), ANSWERS, new CallSignal.Changed(up(named(record.channel()))));
        }
        if (!record.isAnswered()) {
            timeline.add(record.until(), GOES, new CallSignal.DialEnded(other, result(record)));
        } else if (!calls.isConnectedByQueue(record)) {
            calls.answeredAt(record)
                    .ifPresent(at -> timeline.add(at, ANSWERS, new CallSignal.DialEnded(other, DialResult.ANSWERED)));
        }
        goes(record.otherChannel(), CAUSES.getOrDefault(record.disposition(), NORMAL));
    }

    private static Channel up(Channel channel) {
        return new Channel(
                channel.id(),
                channel.linkedId(),
                channel.name(),
                channel.number(),
                channel.person(),
                channel.context(),
                channel.dialled(),
                true);
    }

    private Channel other(String linkedId, String name) {
        return new Channel(calls.idOf(name).orElse(name), linkedId, name, null, null, "", "", false);
    }

    private Channel named(String name) {
        return Optional.ofNullable(byName.get(name))
                .orElseThrow(() -> new IllegalStateException("channel " + name + " (expected: one that appeared)"));
    }

    private void goes(String name, int cause) {
        Instant at = gone.get(name);
        if (at != null) {
            timeline.add(at, GOES, new CallSignal.HungUp(named(name), cause));
        }
    }

    private DialResult result(CdrEntry record) {
        return RESULTS.getOrDefault(
                record.disposition(), calls.goesOnAfter(record) ? DialResult.NO_ANSWER : DialResult.CANCELLED);
    }
}
