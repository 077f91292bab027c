package dev.centralita.telephony.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {

    @ParameterizedTest
    @CsvSource({
        "12:10:05.000000, 12:10:05.999999",
        "12:10:05.000000, 12:10:04.960000",
        "12:10:05.000000, 12:10:06.040000",
        "12:10:05.500000, 12:10:05.540000",
    })
    void a_moment_that_the_book_may_mean_is_kept(String told, String known) {
        assertThat(Moments.exact(at(told), at(known))).isEqualTo(at(known));
    }

    @ParameterizedTest
    @CsvSource({
        "12:10:05.000000, 12:10:04.900000",
        "12:10:05.000000, 12:10:06.100000",
        "12:10:05.500000, 12:10:05.600000",
        "12:10:05.500000, 12:10:05.000000",
    })
    void one_that_it_cannot_mean_gives_way(String told, String known) {
        assertThat(Moments.exact(at(told), at(known))).isEqualTo(at(told));
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
