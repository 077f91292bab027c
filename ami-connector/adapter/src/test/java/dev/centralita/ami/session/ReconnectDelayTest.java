package dev.centralita.ami.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReconnectDelayTest {

    private final ReconnectDelay delay = new ReconnectDelay(new Random(7));

    @Test
    void the_first_time_it_hardly_waits() {
        assertThat(delay.afterLoss(1)).isBetween(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void it_waits_longer_each_time_but_never_too_long() {
        assertThat(delay.afterLoss(4)).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(4));
        assertThat(delay.afterLoss(1_000_000)).isBetween(Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    @Test
    void a_refusal_is_tried_again_seldom() {
        assertThat(delay.afterRefusal()).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(2));
    }

    @Test
    void many_that_were_cut_at_once_do_not_come_back_at_once() {
        Set<Duration> waits =
                IntStream.range(0, 100).mapToObj(each -> delay.afterLoss(5)).collect(Collectors.toSet());

        assertThat(waits).hasSizeGreaterThan(50);
    }
}
