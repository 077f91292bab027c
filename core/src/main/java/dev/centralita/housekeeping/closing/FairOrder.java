package dev.centralita.housekeeping.closing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An order in which nobody waits for somebody else's thousands. */
final class FairOrder {

    private FairOrder() {}

    /** The first of each line, then the second of each, and so on. */
    static <T> List<T> interleaved(List<List<T>> lines) {
        int longest = lines.stream().mapToInt(List::size).max().orElse(0);
        List<T> all = new ArrayList<>();
        for (int place = 0; place < longest; place++) {
            for (List<T> line : lines) {
                if (place < line.size()) {
                    all.add(line.get(place));
                }
            }
        }
        return all;
    }

    /** The same circle, begun at another place each time. */
    static <T> List<T> rotated(List<T> circle, long turn) {
        List<T> rotated = new ArrayList<>(circle);
        if (!circle.isEmpty()) {
            Collections.rotate(rotated, -(int) Math.floorMod(turn, (long) circle.size()));
        }
        return rotated;
    }
}
