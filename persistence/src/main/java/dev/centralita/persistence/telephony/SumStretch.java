package dev.centralita.persistence.telephony;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A part of a time that is covered by sums of one length. */
record SumStretch(SumLength length, LocalDateTime from, LocalDateTime to) {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("''yyyy-MM-dd HH:mm:ss''");

    /** A time of whole quarters in as few sums as there can be: long ones in the middle, shorter ones at both ends. */
    static List<SumStretch> covering(LocalDateTime from, LocalDateTime to, SumLength longest) {
        if (longest == SumLength.QUARTER) {
            return from.isBefore(to) ? List.of(new SumStretch(longest, from, to)) : List.of();
        }
        LocalDateTime first = longest.next(from);
        LocalDateTime end = longest.begin(to);
        if (!first.isBefore(end)) {
            return covering(from, to, longest.shorter());
        }
        return Stream.of(
                        covering(from, first, longest.shorter()),
                        List.of(new SumStretch(longest, first, end)),
                        covering(end, to, longest.shorter()))
                .flatMap(List::stream)
                .toList();
    }

    /** Which rows of a {@link SumTable} these are. */
    static String rowsOf(List<SumStretch> stretches) {
        return stretches.stream().map(SumStretch::rows).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** A moment in UTC as SQL writes it. */
    static String literal(LocalDateTime moment) {
        return LITERAL.format(moment);
    }

    private String rows() {
        return "minutes = " + length.minutes() + " and starts_at >= " + literal(from) + " and starts_at < "
                + literal(to);
    }
}
