package dev.centralita.persistence.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumStretchTest {

    private static final LocalDateTime FROM = LocalDateTime.parse("2026-02-27T22:15");
    private static final LocalDateTime TO = LocalDateTime.parse("2026-03-21T04:45");

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "03:00", "05:00", "06:00", "10:30", "18:15", "18:30", "23:00"})
    void every_quarter_is_in_one_sum_and_every_sum_within_one_day(LocalTime midnight) {
        List<LocalDateTime> quarters = new ArrayList<>();
        for (SumStretch stretch : cut(FROM, TO, midnight)) {
            for (LocalDateTime start : starts(stretch)) {
                LocalDateTime end = start.plusMinutes(stretch.length().minutes());
                assertThat(day(end.minusSeconds(1), midnight))
                        .as("%s of %s", start, stretch.length())
                        .isEqualTo(day(start, midnight));
                quarters.addAll(every(Duration.ofMinutes(15), start, end).toList());
            }
        }

        assertThat(quarters)
                .containsExactlyInAnyOrderElementsOf(
                        every(Duration.ofMinutes(15), FROM, TO).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "03:00", "05:00", "18:30"})
    void a_day_is_thirteen_sums_at_most(LocalTime midnight) {
        LocalDateTime from = LocalDateTime.of(FROM.toLocalDate(), midnight);

        long sums = cut(from, from.plusDays(50), midnight).stream()
                .mapToLong(stretch -> starts(stretch).size())
                .sum();

        assertThat(sums).isLessThanOrEqualTo(50 * 13L);
    }

    private static List<SumStretch> cut(LocalDateTime from, LocalDateTime to, LocalTime midnight) {
        return SumStretch.covering(from, to, SumLength.DAY).stream()
                .flatMap(stretch -> stretch.cutAt(midnight))
                .toList();
    }

    private static List<LocalDateTime> starts(SumStretch stretch) {
        return every(Duration.ofMinutes(stretch.length().minutes()), stretch.from(), stretch.to())
                .filter(start -> stretch.hours().contains(start.getHour()))
                .toList();
    }

    private static Stream<LocalDateTime> every(Duration length, LocalDateTime from, LocalDateTime to) {
        return Stream.iterate(from, start -> start.isBefore(to), start -> start.plus(length));
    }

    private static Object day(LocalDateTime moment, LocalTime midnight) {
        return moment.minusSeconds(midnight.toSecondOfDay()).toLocalDate();
    }
}
