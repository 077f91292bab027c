package dev.centralita.integration.asterisk.book;

import dev.centralita.telephony.call.Remark;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was read of a PBX's books for some span, each in the order it was written.
 *
 * @param unreadable how many lines made no sense
 */
record Notebook(List<CelEntry> cel, List<CdrEntry> cdr, List<QueueEntry> queueLog, int unreadable) {

    static final Notebook EMPTY = new Notebook(List.of(), List.of(), List.of(), 0);

    Notebook {
        cel = List.copyOf(cel);
        cdr = List.copyOf(cdr);
        queueLog = List.copyOf(queueLog);
    }

    Notebook with(Notebook other) {
        return new Notebook(
                both(cel, other.cel),
                both(cdr, other.cdr),
                both(queueLog, other.queueLog),
                unreadable + other.unreadable);
    }

    /** The log of channels says all that call records say, and more; records tell of the calls that it leaves out. */
    List<Remark> remarks() {
        Set<String> inCel = cel.stream()
                .flatMap(entry -> Stream.of(entry.id(), entry.linkedId()))
                .collect(Collectors.toSet());
        List<CdrEntry> others = cdr.stream()
                .filter(record -> !inCel.contains(record.id()) && !inCel.contains(record.linkedId()))
                .toList();
        return Stream.concat(CelRemarks.of(cel, queueLog).stream(), CdrRemarks.of(others, queueLog).stream())
                .sorted(Comparator.comparingLong(remark -> remark.at().getEpochSecond()))
                .toList();
    }

    private static <E> List<E> both(List<E> ours, List<E> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).toList();
    }
}
