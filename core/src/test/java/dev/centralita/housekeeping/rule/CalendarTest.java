package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.rule.Calendar.Opening;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final Calendar NIGHTS = new Calendar(
            SAO_PAULO,
            List.of(new Opening(
                    EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(2, 0))),
            Set.of(LocalDate.of(2026, 11, 21)));

    @ParameterizedTest
    @CsvSource({
        "2026-11-21T00:59:59Z, false", // Friday, a second before ten
        "2026-11-21T01:00:00Z, true",
        "2026-11-21T04:59:59Z, true", // Saturday, a holiday, still Friday's night
        "2026-11-21T05:00:00Z, false",
        "2026-11-22T01:30:00Z, false", // Saturday's night does not begin on a holiday
        "2026-11-29T02:00:00Z, true" // the Saturday after
    })
    void an_opening_belongs_to_the_day_it_begins_on(Instant moment, boolean isOpen) {
        assertThat(NIGHTS.isOpenAt(moment)).isEqualTo(isOpen);
    }

    @Test
    void the_next_opening_leaves_holidays_out() {
        assertThat(NIGHTS.nextOpeningAfter(Instant.parse("2026-11-21T01:00:00Z")))
                .contains(Instant.parse("2026-11-28T01:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T23:59:00Z, false", // a minute before nine in the evening
        "2026-11-21T00:00:00Z, true",
        "2026-11-21T10:59:00Z, true",
        "2026-11-21T11:00:00Z, false"
    })
    void quiet_hours_go_past_midnight(Instant moment, boolean isQuiet) {
        QuietHours quiet = new QuietHours(SAO_PAULO, LocalTime.of(21, 0), LocalTime.of(8, 0));

        assertThat(quiet.holdAt(moment)).isEqualTo(isQuiet);
    }

    @Test
    void a_conversation_sleeps_until_the_next_opening() {
        Rule rule = new RuleExample()
                .at(new Hours(Hours.Which.ANY, NIGHTS))
                .climbing(Step.of(new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, null)))
                .rule();

        Act act = rule.ladder().get(0).acts().get(0).at(Instant.parse("2026-11-20T12:00:00Z"), rule);

        assertThat(act).isEqualTo(new Act.Snooze(Instant.parse("2026-11-21T01:00:00Z")));
    }
}
