package dev.centralita.administration.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LockRuleTest {

    private final LockRule rule = new LockRule(5, Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(24));

    @ParameterizedTest
    @CsvSource({"1, PT0S", "4, PT0S", "5, PT1M", "6, PT2M", "7, PT4M", "10, PT32M", "11, PT1H", "1000000, PT1H"})
    void a_lock_doubles_up_to_an_hour(int failures, Duration lock) {
        assertThat(rule.after(failures)).isEqualTo(lock);
    }
}
