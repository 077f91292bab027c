package dev.centralita.web.telephony;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The entries of one list, each with the number of the picture that brought it, and those that are gone. */
final class Changes<E> {

    /** Of so many entries it is known when they left; whoever is further behind than that starts anew. */
    static final int MOST_GONE = 1_000;

    private record Brought<E>(E entry, long by) {}

    private final Function<E, String> key;
    private final Map<String, Brought<E>> entries = new LinkedHashMap<>();
    private final Map<String, Long> gone = new LinkedHashMap<>();
    private long forgottenUpTo;

    Changes(Function<E, String> key) {
        this.key = key;
    }

    /** How many entries came, changed or left. */
    int become(List<E> now, long number) {
        Set<String> present = now.stream().map(key).collect(Collectors.toSet());
        int changes = leave(present, number);
        for (E entry : now) {
            Brought<E> before = entries.get(key.apply(entry));
            if (before == null || !before.entry().equals(entry)) {
                entries.put(key.apply(entry), new Brought<>(entry, number));
                gone.remove(key.apply(entry));
                changes++;
            }
        }
        return changes;
    }

    List<E> after(long number) {
        return entries.values().stream()
                .filter(brought -> brought.by() > number)
                .map(Brought::entry)
                .toList();
    }

    List<String> goneAfter(long number) {
        return gone.entrySet().stream()
                .filter(left -> left.getValue() > number)
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean remembers(long number) {
        return number >= forgottenUpTo;
    }

    private int leave(Set<String> present, long number) {
        List<String> left = entries.keySet().stream()
                .filter(known -> !present.contains(known))
                .toList();
        left.forEach(key -> {
            entries.remove(key);
            gone.put(key, number);
        });
        Iterator<Map.Entry<String, Long>> oldest = gone.entrySet().iterator();
        for (int surplus = gone.size() - MOST_GONE; surplus > 0; surplus--) {
            forgottenUpTo = Math.max(forgottenUpTo, oldest.next().getValue());
            oldest.remove();
        }
        return left.size();
    }
}
