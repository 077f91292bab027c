package dev.centralita.integration.asterisk.book;

import java.util.List;
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

    private static <E> List<E> both(List<E> ours, List<E> theirs) {
        return Stream.concat(ours.stream(), theirs.stream()).toList();
    }
}
