package dev.centralita.telephony.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrainTest {

    @ParameterizedTest
    @CsvSource({"PT1H, QUARTER", "P1D, QUARTER", "P1DT1S, HOUR", "P7D, HOUR", "P8D, DAY", "P1000D, DAY"})
    void a_longer_time_is_cut_more_coarsely(Duration span, Grain grain) {
        assertThat(Grain.fitting(span)).isEqualTo(grain);
        assertThat(span).isLessThanOrEqualTo(grain.longest());
    }
}
