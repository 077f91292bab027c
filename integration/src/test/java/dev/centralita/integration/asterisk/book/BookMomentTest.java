package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookMomentTest {

    private static final ZoneId BUENOS_AIRES = ZoneId.of("America/Argentina/Buenos_Aires");

    @ParameterizedTest
    @CsvSource({
        "2026-11-20 23:27:19, 2026-11-21T02:27:19Z",
        "2026-11-20 23:27:19.123456, 2026-11-21T02:27:19.123456Z",
        "2026-11-20T23:27:19.5, 2026-11-21T02:27:19.5Z",
        "1795228039, 2026-11-21T02:27:19Z",
        "1795228039.250000, 2026-11-21T02:27:19.25Z"
    })
    void every_form_that_asterisk_writes_is_a_moment(String written, Instant moment) {
        assertThat(BookMoment.of(written, BUENOS_AIRES)).isEqualTo(moment);
    }

    @Test
    void anything_else_is_none() {
        assertThatThrownBy(() -> BookMoment.of("yesterday", BUENOS_AIRES)).isInstanceOf(DateTimeException.class);
    }
}
