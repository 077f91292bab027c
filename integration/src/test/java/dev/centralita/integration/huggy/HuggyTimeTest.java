package dev.centralita.integration.huggy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HuggyTimeTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @Test
    void b01_a_time_without_zone_is_in_the_accounts() {
        assertThat(HuggyTime.read("2026-11-17 10:00:00", SAO_PAULO))
                .hasValue(new HuggyTime(
                        Instant.parse("2026-11-17T13:00:00Z"), LocalDateTime.parse("2026-11-17T10:00:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-17T10:00:00, 2026-11-17T13:00:00Z",
        "2026-11-17 10:00, 2026-11-17T13:00:00Z",
        "2026-11-17T10:00:00.250, 2026-11-17T13:00:00.250Z",
        "2026-11-17T10:00:00Z, 2026-11-17T10:00:00Z",
        "2026-11-17T10:00:00.000Z, 2026-11-17T10:00:00Z",
        "2026-11-17T10:00:00+02:00, 2026-11-17T08:00:00Z",
        "2026-11-17 10:00:00-03:00, 2026-11-17T13:00:00Z"
    })
    void other_usual_forms_are_understood(String text, Instant moment) {
        assertThat(HuggyTime.read(text, SAO_PAULO))
                .get()
                .extracting(HuggyTime::moment)
                .isEqualTo(moment);
    }

    @Test
    void an_hour_that_happens_twice_is_the_later_one() {
        assertThat(HuggyTime.read("2026-10-25 01:30:00", LISBON))
                .get()
                .extracting(HuggyTime::moment)
                .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
    }

    @Test
    void an_hour_that_does_not_happen_counts_from_the_clock_before_the_change() {
        assertThat(HuggyTime.read("2026-03-29 01:30:00", LISBON))
                .get()
                .extracting(HuggyTime::moment)
                .isEqualTo(Instant.parse("2026-03-29T01:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0000-00-00 00:00:00", "17/11/2026 10:00", "2026-02-30 10:00:00", "agora", "1763380800"})
    void what_is_no_time_is_not_guessed(String text) {
        assertThat(HuggyTime.read(text, SAO_PAULO)).isEmpty();
    }
}
