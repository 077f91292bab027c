package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.CallSignal;
import dev.centralita.telephony.call.Remark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what several books say into one order. Some keep whole seconds only, so within a second the place that a book gives
 * to an entry decides.
 */
final class Timeline {

    /** Before whatever else happened in the second. */
    static final int FIRST = -1;

    private record Entry(Instant at, int place, CallSignal signal) {}

    private static final Comparator<Entry> ORDER = Comparator.comparingLong(
                    (Entry entry) -> entry.at().getEpochSecond())
            .thenComparingInt(Entry::place);

    private final List<Entry> entries = new ArrayList<>();

    void add(Instant at, int place, CallSignal signal) {
        entries.add(new Entry(at, place, signal));
    }

    /** What was added first comes first among equals. */
    List<Remark> remarks() {
        return entries.stream()
                .sorted(ORDER)
                .map(entry -> new Remark(entry.at(), entry.signal()))
                .toList();
    }
}
