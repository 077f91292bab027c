package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    /** Fridays from ten at night to four in the morning; the second Friday is a holiday. */
    private static final Calendar NIGHT = new Calendar(
            ZoneOffset.UTC,
            List.of(new Calendar.Opening(Set.of(DayOfWeek.FRIDAY), LocalTime.of(22, 0), LocalTime.of(4, 0))),
            Set.of(LocalDate.of(2026, 11, 27)));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-20T11:59:59Z, false",
        "2026-11-20T12:00:00Z, true",
        "2026-11-20T20:59:59Z, true",
        "2026-11-20T21:00:00Z, false",
        "2026-11-21T15:00:00Z, false",
        "2026-11-23T15:00:00Z, false"
    })
    void an_office_is_open_on_its_days_by_its_own_clock_but_for_holidays(Instant moment, boolean isOpen) {
        assertThat(RuleExample.OFFICE.isOpenAt(moment)).isEqualTo(isOpen);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-20T21:59:59Z, false",
        "2026-11-20T22:00:00Z, true",
        "2026-11-21T03:59:59Z, true",
        "2026-11-21T04:00:00Z, false",
        "2026-11-20T03:00:00Z, false",
        "2026-11-27T23:00:00Z, false",
        "2026-11-28T03:00:00Z, false"
    })
    void an_opening_that_goes_past_midnight_belongs_to_the_day_it_begins_on(Instant moment, boolean isOpen) {
        assertThat(NIGHT.isOpenAt(moment)).isEqualTo(isOpen);
    }

    @Test
    void the_next_opening_leaps_over_weekends_and_holidays() {
        Instant fridayEvening = Instant.parse("2026-11-20T22:00:00Z");

        assertThat(RuleExample.OFFICE.nextOpeningAfter(fridayEvening)).contains(Instant.parse("2026-11-24T12:00:00Z"));
    }

    @Test
    void an_opening_at_this_very_moment_is_not_the_next() {
        Instant opening = Instant.parse("2026-11-19T12:00:00Z");

        assertThat(RuleExample.OFFICE.nextOpeningAfter(opening)).contains(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(RuleExample.OFFICE.nextOpeningAfter(opening.minusMillis(1))).contains(opening);
    }

    @Test
    void where_every_day_is_a_holiday_nothing_opens() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        Calendar closed = new Calendar(
                ZoneId.of("UTC"),
                List.of(new Calendar.Opening(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(18, 0))),
                Stream.iterate(today, day -> day.plusDays(1)).limit(500).collect(Collectors.toSet()));

        assertThat(closed.nextOpeningAfter(Instant.parse("2026-11-20T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_week_without_opening_and_an_opening_without_days_are_refused() {
        assertThatThrownBy(() -> new Calendar(ZoneOffset.UTC, List.of(), Set.of()))
                .hasMessage("week: no opening (expected: at least one)");
        assertThatThrownBy(() -> new Calendar.Opening(Set.of(), LocalTime.NOON, LocalTime.MIDNIGHT))
                .hasMessage("days: none (expected: at least one)");
    }
}
