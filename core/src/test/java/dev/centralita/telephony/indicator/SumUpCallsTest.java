package dev.centralita.telephony.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.shared.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SumUpCallsTest {

    private final AtomicInteger portions = new AtomicInteger();

    @Test
    void portions_are_summed_up_until_there_are_no_more() {
        summingUp(3).now();

        assertThat(portions).hasValue(3);
    }

    @Test
    void a_database_that_was_filled_from_elsewhere_does_not_keep_us_for_ever() {
        summingUp(Integer.MAX_VALUE).now();

        assertThat(portions).hasValue(100);
    }

    private SumUpCalls summingUp(int allPortions) {
        IndicatorLedger ledger = new IndicatorLedger() {
            @Override
            public boolean sumUp(Targets targets) {
                assertThat(targets).isEqualTo(new Targets(Duration.ofSeconds(20), Duration.ofSeconds(5)));
                return portions.incrementAndGet() < allPortions;
            }

            @Override
            public List<IndicatorRow> answer(IndicatorQuestion question) {
                return List.of();
            }
        };
        return new SumUpCalls(ledger, new Settings(name -> Optional.empty()));
    }
}
