package dev.centralita.integration.asterisk.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which records tell of the same call, and what they tell only together. */
final class CallsOfRecords {

    private static final int MEMBER_CHANNEL = 1;
    private static final Set<String> ENDS = Set.of("ABANDON", "COMPLETEAGENT", "COMPLETECALLER");
    private static final Duration ONE_SECOND = Duration.ofSeconds(1);

    /** Tables have no order of their own, so that records of the same seconds need one. */
    private static final Comparator<CdrEntry> IN_TIME = Comparator.comparing(CdrEntry::from)
            .thenComparing(CdrEntry::until)
            .thenComparing(CdrEntry::channel)
            .thenComparing(CdrEntry::otherChannel)
            .thenComparing(CdrEntry::application);

    private final List<CdrEntry> records;
    private final Map<String, List<CdrEntry>> byChannelId = new HashMap<>();
    private final Map<String, CdrEntry> byChannel = new HashMap<>();
    private final Map<String, CdrEntry> byOtherChannel = new HashMap<>();
    private final Map<String, List<QueueEntry>> queueing = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    CallsOfRecords(List<CdrEntry> records, List<QueueEntry> queueLog) {
        queueLog.forEach(entry -> queueing.computeIfAbsent(entry.call(), call -> new ArrayList<>())
                .add(entry));
        this.records = records.stream()
                .map(record -> record.endingAt(endOf(record)))
                .sorted(IN_TIME)
                .toList();
        for (CdrEntry record : this.records) {
            byChannelId.computeIfAbsent(record.id(), id -> new ArrayList<>()).add(record);
            byChannel.putIfAbsent(record.channel(), record);
            byOtherChannel.putIfAbsent(record.otherChannel(), record);
            ids.put(record.channel(), record.id());
        }
        for (CdrEntry record : this.records) {
            connection(record).ifPresent(entry -> ids.putIfAbsent(record.otherChannel(), entry.value(MEMBER_CHANNEL)));
        }
    }

    /** The earliest record of a call first. */
    Map<String, List<CdrEntry>> byLinkedId() {
        Map<String, List<CdrEntry>> calls = new LinkedHashMap<>();
        records.forEach(record -> calls.computeIfAbsent(linkedId(record), call -> new ArrayList<>())
                .add(record));
        return calls;
    }

    /** Of a channel that has a record of its own, or that took a call of a queue. */
    Optional<String> idOf(String channel) {
        return Optional.ofNullable(ids.get(channel));
    }

    boolean isConnectedByQueue(CdrEntry record) {
        return connection(record).isPresent();
    }

    /** Before a queue rang anybody the caller had to enter it. */
    Instant rungAt(CdrEntry record) {
        return queueing.getOrDefault(record.id(), List.of()).stream()
                .filter(entry -> entry.event().equals("ENTERQUEUE") && record.isRungBy(entry.queue()))
                .map(QueueEntry::at)
                .filter(entered -> entered.isAfter(record.from()) && !entered.isAfter(record.until()))
                .reduce((before, after) -> after)
                .orElse(record.from());
    }

    /** A phone behind a pipe answered when the pipe's own record says so. */
    Optional<Instant> answeredAt(CdrEntry record) {
        return Optional.ofNullable(byChannel.get(record.otherChannel().replaceFirst(";1$", ";2")))
                .map(CdrEntry::answeredAt)
                .or(() -> Optional.ofNullable(record.answeredAt()));
    }

    /** Whether the caller was still there when this attempt was over. */
    boolean goesOnAfter(CdrEntry record) {
        return byChannelId.getOrDefault(record.id(), List.of()).stream()
                .anyMatch(other -> !other.equals(record) && !other.from().isBefore(record.until()));
    }

    /** A record that tells its beginning and its length, both in whole seconds, may seem to end a second too early. */
    private Instant endOf(CdrEntry record) {
        return queueing.getOrDefault(record.id(), List.of()).stream()
                .filter(entry -> ENDS.contains(entry.event()))
                .map(QueueEntry::at)
                .filter(at ->
                        at.isAfter(record.until()) && !at.isAfter(record.until().plus(ONE_SECOND)))
                .reduce(record.until(), (one, other) -> one.isBefore(other) ? other : one);
    }

    private Optional<QueueEntry> connection(CdrEntry record) {
        return record.isAnswered()
                ? queueing.getOrDefault(record.id(), List.of()).stream()
                        .filter(entry -> entry.event().equals("CONNECT") && record.isRungBy(entry.queue()))
                        .filter(entry -> !entry.at().isBefore(record.from())
                                && !entry.at().isAfter(record.until()))
                        .findFirst()
                : Optional.empty();
    }

    /** Where a book does not keep it, a pipe belongs to whoever went into it. */
    private String linkedId(CdrEntry record) {
        CdrEntry outermost = record;
        Set<CdrEntry> passed = new HashSet<>();
        while (outermost.linkedId().isEmpty() && passed.add(outermost)) {
            outermost = outer(outermost).orElse(outermost);
        }
        return outermost.linkedId().isEmpty() ? outermost.id() : outermost.linkedId();
    }

    private Optional<CdrEntry> outer(CdrEntry record) {
        String near = record.channel().replaceFirst(";2$", ";1");
        return record.isFarEnd()
                ? Optional.ofNullable(byOtherChannel.get(near)).or(() -> Optional.ofNullable(byChannel.get(near)))
                : Optional.empty();
    }
}
