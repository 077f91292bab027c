package dev.centralita.persistence.telephony;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of a time that is covered by sums of one length.
 *
 * @param hours the hours of UTC's day that they begin in
 */
record SumStretch(SumLength length, LocalDateTime from, LocalDateTime to, List<Integer> hours) {

    private static final DateTimeFormatter LITERAL = DateTimeFormatter.ofPattern("''yyyy-MM-dd HH:mm:ss''");
    private static final List<Integer> ALL_HOURS =
            IntStream.range(0, 24).boxed().toList();

    private SumStretch(SumLength length, LocalDateTime from, LocalDateTime to) {
        this(length, from, to, ALL_HOURS);
    }

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

    /** The same time without sums that reach over a zone's midnight, as UTC's clock shows it: shorter ones stand for them. */
    Stream<SumStretch> cutAt(LocalTime midnight) {
        if (length == SumLength.QUARTER || length.fits(midnight.toSecondOfDay())) {
            return Stream.of(this);
        }
        IntPredicate isReaching = length.hoursAround(midnight.getHour());
        return Stream.concat(
                        Stream.of(beginningIn(length, isReaching.negate())),
                        beginningIn(length.shorter(), isReaching).cutAt(midnight))
                .filter(stretch -> !stretch.hours.isEmpty());
    }

    private SumStretch beginningIn(SumLength otherLength, IntPredicate isWanted) {
        return new SumStretch(
                otherLength, from, to, hours.stream().filter(isWanted::test).toList());
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
                + literal(to)
                + (hours.equals(ALL_HOURS)
                        ? ""
                        : hours.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ", " and hour(starts_at) in (", ")")));
    }
}
