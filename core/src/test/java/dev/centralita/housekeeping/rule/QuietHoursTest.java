package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime TEN_AT_NIGHT = LocalTime.of(22, 0);

    @ParameterizedTest(name = "{0} UTC: {1}")
    @CsvSource({
        "2026-11-21T01:59:59Z, false",
        "2026-11-21T02:00:00Z, true",
        "2026-11-21T04:00:00Z, true",
        "2026-11-21T11:59:59Z, true",
        "2026-11-21T12:00:00Z, false",
        "2026-11-21T18:00:00Z, false"
    })
    void a_night_goes_past_midnight_by_the_clock_of_its_zone(Instant moment, boolean isQuiet) {
        assertThat(new QuietHours(CARACAS, TEN_AT_NIGHT, EIGHT).holdAt(moment)).isEqualTo(isQuiet);
    }

    @ParameterizedTest(name = "{0} UTC: {1}")
    @CsvSource({
        "2026-11-21T11:59:59Z, false",
        "2026-11-21T12:00:00Z, true",
        "2026-11-22T01:59:59Z, true",
        "2026-11-22T02:00:00Z, false"
    })
    void hours_of_one_day_stay_within_it(Instant moment, boolean isQuiet) {
        assertThat(new QuietHours(CARACAS, EIGHT, TEN_AT_NIGHT).holdAt(moment)).isEqualTo(isQuiet);
    }

    @Test
    void hours_that_end_when_they_begin_are_refused() {
        assertThatThrownBy(() -> new QuietHours(CARACAS, EIGHT, EIGHT))
                .hasMessage("to: 08:00 (expected: another time than from)");
    }
}
