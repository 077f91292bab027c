package dev.centralita.integration.asterisk.book;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Call records by the life of the Asterisk that wrote them. One that is restarted gives its channels the same names again,
 * and nothing is up meanwhile; within a life a name is one channel's.
 */
final class Lives {

    /** Records that tell lengths tell them in whole seconds. */
    private static final Duration SAME_TIME = Duration.ofSeconds(1);

    private final List<List<CdrEntry>> lives = new ArrayList<>();
    private final Set<String> namesOfLast = new HashSet<>();

    /** The earliest first. */
    static List<List<CdrEntry>> of(List<CdrEntry> records) {
        Lives told = new Lives();
        spells(records).forEach(told::add);
        return told.lives;
    }

    private void add(List<CdrEntry> spell) {
        Set<String> names = spell.stream()
                .flatMap(record -> Stream.of(record.channel(), record.otherChannel()))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        if (lives.isEmpty() || !Collections.disjoint(namesOfLast, names)) {
            lives.add(new ArrayList<>());
            namesOfLast.clear();
        }
        lives.get(lives.size() - 1).addAll(spell);
        namesOfLast.addAll(names);
    }

    /** Records between two moments at which nothing was up; a call goes on between its records. */
    private static List<List<CdrEntry>> spells(List<CdrEntry> records) {
        Map<String, Instant> ends = new HashMap<>();
        records.forEach(record ->
                Stream.of(record.id(), record.linkedId()).forEach(id -> ends.merge(id, record.until(), Lives::later)));
        ends.remove("");
        List<List<CdrEntry>> spells = new ArrayList<>();
        Instant upUntil = Instant.MIN;
        for (CdrEntry record : inTime(records)) {
            if (spells.isEmpty() || record.from().isAfter(upUntil.plus(SAME_TIME))) {
                spells.add(new ArrayList<>());
            }
            spells.get(spells.size() - 1).add(record);
            upUntil = Stream.of(record.id(), record.linkedId())
                    .filter(ends::containsKey)
                    .map(ends::get)
                    .reduce(upUntil, Lives::later);
        }
        return spells;
    }

    private static List<CdrEntry> inTime(List<CdrEntry> records) {
        return records.stream().sorted(Comparator.comparing(CdrEntry::from)).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
