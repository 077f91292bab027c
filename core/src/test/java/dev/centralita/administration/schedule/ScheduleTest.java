package dev.centralita.administration.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid"); // leaps 2026-03-29 02:00, repeats 2026-10-25 02:00

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            */30 * * * *     | 2026-11-21T05:10 | 2026-11-21T05:30
            0 8 * * mon-fri  | 2026-11-21T00:00 | 2026-11-23T08:00
            0 8 * * 7        | 2026-11-21T00:00 | 2026-11-22T08:00
            0 8 * * 0        | 2026-11-21T00:00 | 2026-11-22T08:00
            0 8 * * SUN      | 2026-11-21T00:00 | 2026-11-22T08:00
            0 0 1 jan *      | 2026-11-21T00:00 | 2027-01-01T00:00
            15,45 9-17/4 * * * | 2026-11-21T10:00 | 2026-11-21T13:15
            0 0 29 2 *       | 2026-11-21T00:00 | 2028-02-29T00:00
            0 0 31 * *       | 2026-11-21T00:00 | 2026-12-31T00:00
            """)
    void reads_the_five_fields_as_cron_does(String cron, LocalDateTime from, LocalDateTime next) {
        assertThat(new Schedule(cron, ZoneOffset.UTC).nextAfter(from.toInstant(ZoneOffset.UTC)))
                .contains(next.toInstant(ZoneOffset.UTC));
    }

    @Test
    void a_day_of_month_or_a_day_of_week_is_enough_where_both_are_named() {
        Schedule thirteenthsAndFridays = new Schedule("0 0 13 * fri", ZoneOffset.UTC);

        assertThat(thirteenthsAndFridays
                        .after(Instant.parse("2026-12-05T00:00:00Z"))
                        .limit(3))
                .containsExactly(
                        Instant.parse("2026-12-11T00:00:00Z"),
                        Instant.parse("2026-12-13T00:00:00Z"),
                        Instant.parse("2026-12-18T00:00:00Z"));
    }

    @Test
    void a_schedule_is_read_in_its_own_zone() {
        assertThat(new Schedule("0 8 * * *", CARACAS).nextAfter(Instant.parse("2026-11-21T00:00:00Z")))
                .contains(Instant.parse("2026-11-21T12:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "* * * *",
                "* * * * * *",
                "60 * * * *",
                "* 24 * * *",
                "* * 0 * *",
                "* * * 13 *",
                "* * * * 8",
                "*/0 * * * *",
                "5-1 * * * *",
                "a * * * *",
                "@daily",
                "0 8 * * mon-",
                "1,,2 * * * *"
            })
    void a_wrong_schedule_is_refused_with_what_was_expected(String cron) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule(cron, ZoneOffset.UTC))
                .withMessageContaining("\"" + cron + "\" (expected: ");
    }

    @Test
    void a_date_that_no_calendar_has_never_fires() {
        assertThat(new Schedule("0 0 30 2 *", ZoneOffset.UTC).nextAfter(Instant.parse("2026-11-21T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_local_time_the_clocks_leap_over_fires_once_right_after_the_leap() {
        Schedule nightly = new Schedule("30 2 * * *", MADRID);

        assertThat(nightly.after(Instant.parse("2026-03-28T00:00:00Z")).limit(3))
                .containsExactly(
                        Instant.parse("2026-03-28T01:30:00Z"),
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    void several_local_times_in_the_leap_fire_once_together() {
        Schedule severalInTheNight = new Schedule("*/15 2-3 * * *", MADRID);

        assertThat(severalInTheNight
                        .after(Instant.parse("2026-03-28T23:00:00Z"))
                        .limit(4))
                .containsExactlyElementsOf(List.of(
                        Instant.parse("2026-03-29T01:00:00Z"),
                        Instant.parse("2026-03-29T01:15:00Z"),
                        Instant.parse("2026-03-29T01:30:00Z"),
                        Instant.parse("2026-03-29T01:45:00Z")));
    }

    @Test
    void a_local_time_that_comes_twice_fires_at_the_first() {
        Schedule nightly = new Schedule("30 2 * * *", MADRID);

        assertThat(nightly.after(Instant.parse("2026-10-24T12:00:00Z")).limit(2))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(nightly.nextAfter(Instant.parse("2026-10-25T01:10:00Z")))
                .as("asked again in the second hour")
                .contains(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    void a_schedule_of_every_hour_does_not_fall_silent_in_the_repeated_hour() {
        Schedule halfHourly = new Schedule("*/30 * * * *", MADRID);

        assertThat(halfHourly.after(Instant.parse("2026-10-24T23:59:00Z")).limit(5))
                .containsExactly(
                        Instant.parse("2026-10-25T00:00:00Z"),
                        Instant.parse("2026-10-25T00:30:00Z"),
                        Instant.parse("2026-10-25T01:00:00Z"),
                        Instant.parse("2026-10-25T01:30:00Z"),
                        Instant.parse("2026-10-25T02:00:00Z"));
    }

    @Test
    void a_schedule_of_every_hour_has_nothing_to_make_up_for_after_the_leap() {
        Schedule atHalfPast = new Schedule("30 * * * *", MADRID);

        assertThat(atHalfPast.after(Instant.parse("2026-03-29T00:00:00Z")).limit(2))
                .containsExactly(Instant.parse("2026-03-29T00:30:00Z"), Instant.parse("2026-03-29T01:30:00Z"));
    }
}
