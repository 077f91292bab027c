package dev.centralita.integration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void seconds_are_seconds() {
        assertThat(RetryAfter.read(" 7 ", NOON)).hasValue(Duration.ofSeconds(7));
    }

    @Test
    void a_date_is_waited_for() {
        assertThat(RetryAfter.read("Fri, 20 Nov 2026 12:01:30 GMT", NOON)).hasValue(Duration.ofSeconds(90));
    }

    @Test
    void a_date_gone_by_is_no_wait() {
        assertThat(RetryAfter.read("Fri, 20 Nov 2026 11:00:00 GMT", NOON)).hasValue(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-3", "1.5", "99999999999999999999", "2026-11-20T12:01:30Z"})
    void what_makes_no_sense_is_as_good_as_absent(String header) {
        assertThat(RetryAfter.read(header, NOON)).isEmpty();
    }

    @Test
    void without_the_header_nothing_is_asked_for() {
        assertThat(RetryAfter.read(null, NOON)).isEmpty();
    }
}
