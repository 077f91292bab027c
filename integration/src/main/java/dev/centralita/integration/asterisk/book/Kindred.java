package dev.centralita.integration.asterisk.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Records that tell of the same channels. A record names the channel at its other end and keeps no id of it, and one channel
 * after another bears the same name: in the next call of a port, or after a restart. Two records mean the same bearer if
 * their times touch, unless their ids say otherwise.
 */
final class Kindred {

    /** Records that tell lengths tell them in whole seconds. */
    private static final Duration SAME_TIME = Duration.ofSeconds(1);

    /**
     * Whoever bears a name, as far as was told.
     *
     * @param record one of those that tell of the bearer
     * @param id of the channel, or an empty text where only others name it
     */
    private record Bearer(int record, String id, Instant until) {}

    private final List<CdrEntry> records;
    private final int[] kin;
    private final Map<String, Integer> byId = new HashMap<>();
    private final Map<String, Bearer> bearers = new HashMap<>();

    private Kindred(List<CdrEntry> records) {
        this.records =
                records.stream().sorted(Comparator.comparing(CdrEntry::from)).toList();
        this.kin = IntStream.range(0, records.size()).toArray();
    }

    /** Those with the earliest record first. */
    static Collection<List<CdrEntry>> of(List<CdrEntry> records) {
        return new Kindred(records).groups();
    }

    private Collection<List<CdrEntry>> groups() {
        for (int place = 0; place < records.size(); place++) {
            CdrEntry record = records.get(place);
            isOf(record.id(), place);
            isOf(record.linkedId(), place);
            names(record.channel(), record.id(), place);
            names(record.otherChannel(), "", place);
        }
        Map<Integer, List<CdrEntry>> groups = new LinkedHashMap<>();
        for (int place = 0; place < records.size(); place++) {
            groups.computeIfAbsent(first(place), kind -> new ArrayList<>()).add(records.get(place));
        }
        return groups.values();
    }

    private void isOf(String id, int place) {
        if (!id.isEmpty()) {
            join(byId.computeIfAbsent(id, first -> place), place);
        }
    }

    /** Both ends of a pipe are of the same call. */
    private void names(String channel, String id, int place) {
        if (channel.isEmpty()) {
            return;
        }
        String pipe = channel.replaceFirst(";[12]$", "");
        String known = pipe.equals(channel) ? id : "";
        CdrEntry record = records.get(place);
        Bearer last = bearers.get(pipe);
        if (last == null || !isSame(last, known, record.from())) {
            bearers.put(pipe, new Bearer(place, known, record.until()));
        } else {
            join(last.record(), place);
            bearers.put(
                    pipe,
                    new Bearer(
                            place,
                            last.id().isEmpty() ? known : last.id(),
                            last.until().isBefore(record.until()) ? record.until() : last.until()));
        }
    }

    private static boolean isSame(Bearer last, String id, Instant from) {
        return !from.isAfter(last.until().plus(SAME_TIME))
                && (id.isEmpty() || last.id().isEmpty() || last.id().equals(id));
    }

    private void join(int one, int other) {
        int first = first(one);
        int second = first(other);
        kin[Math.max(first, second)] = Math.min(first, second);
    }

    private int first(int place) {
        int first = place;
        while (kin[first] != first) {
            first = kin[first];
        }
        kin[place] = first;
        return first;
    }
}
