package dev.centralita.administration.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.PartHealth.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovableClock clock = new MovableClock(NOON);
    private final Health health = patientFor(Duration.ofMinutes(1));
    private final FakePart huggy = new FakePart("huggy");

    @Test
    void a_state_lasts_since_the_first_look_that_saw_it() {
        health.watch(huggy);
        health.report();
        huggy.is(PartHealth.down("refused"));
        clock.moveTo(NOON.plusSeconds(60));
        health.report();
        huggy.is(PartHealth.down("no route"));
        clock.moveTo(NOON.plusSeconds(90));

        assertThat(health.report().parts())
                .containsExactly(new PartReport("huggy", PartHealth.down("no route"), NOON.plusSeconds(60), List.of()));
    }

    @Test
    void a_second_look_within_a_second_costs_nothing() {
        health.watch(huggy);

        health.report();
        clock.moveTo(NOON.plusMillis(999));
        health.report();
        assertThat(huggy.looks).hasValue(1);

        clock.moveTo(NOON.plusSeconds(1));
        health.report();
        assertThat(huggy.looks).hasValue(2);
    }

    @Test
    void a_part_that_is_off_is_not_missed_and_one_that_is_down_is() {
        health.watch(huggy);
        huggy.is(PartHealth.off("not set up"));
        assertThat(health.report().isUp()).isTrue();

        huggy.is(PartHealth.down("refused"));
        clock.moveTo(NOON.plusSeconds(5));
        assertThat(health.report().isUp()).isFalse();
    }

    @Test
    void a_part_that_hangs_is_down_and_the_others_answer() {
        Health hasty = patientFor(Duration.ofSeconds(2));
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger joined = new AtomicInteger();
        hasty.watch(new FakePart("hub database") {
            @Override
            public PartHealth look() {
                joined.incrementAndGet();
                try {
                    never.await();
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return PartHealth.up("late");
            }
        });
        hasty.watch(huggy);

        hasty.report();
        clock.moveTo(NOON.plusSeconds(10));
        HealthReport report = hasty.report();

        assertThat(report.parts()).extracting(PartReport::state).containsExactly(State.DOWN, State.UP);
        assertThat(report.parts().get(0).explanation()).isEqualTo("no answer in time");
        assertThat(joined).as("looks that hang").hasValue(1);
        never.countDown();
    }

    @Test
    void a_look_that_fails_tells_nothing_internal() {
        health.watch(new FakePart("huggy") {
            @Override
            public PartHealth look() {
                throw new IllegalStateException("password=hunter2");
            }
        });

        assertThat(health.report().parts())
                .extracting(PartReport::explanation)
                .containsExactly("could not be looked at; the log says why");
    }

    @Test
    void a_change_is_told_once_with_what_waits_for_it() {
        List<PartReport> told = new ArrayList<>();
        health.watch(huggy);
        health.ask(part -> part.equals("huggy") ? List.of("close-stale-huggy") : List.of());
        health.report();
        Runnable end = health.subscribe(told::add);

        huggy.is(PartHealth.down("refused"));
        clock.moveTo(NOON.plusSeconds(10));
        health.report();
        clock.moveTo(NOON.plusSeconds(20));
        health.report();

        assertThat(told)
                .containsExactly(new PartReport(
                        "huggy", PartHealth.down("refused"), NOON.plusSeconds(10), List.of("close-stale-huggy")));
        end.run();
        huggy.is(PartHealth.up("answers"));
        clock.moveTo(NOON.plusSeconds(30));
        health.report();
        assertThat(told).hasSize(1);
    }

    private static class FakePart implements HealthProbe {

        final AtomicInteger looks = new AtomicInteger();
        private final String name;
        private volatile PartHealth present = PartHealth.up("answers");

        FakePart(String name) {
            this.name = name;
        }

        void is(PartHealth health) {
            present = health;
        }

        @Override
        public String part() {
            return name;
        }

        @Override
        public PartHealth look() {
            looks.incrementAndGet();
            return present;
        }
    }

    private static class MovableClock extends Clock {

        private volatile Instant now;

        MovableClock(Instant now) {
            this.now = now;
        }

        void moveTo(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private Health patientFor(Duration patience) {
        return new Health(work -> new Thread(work).start(), clock, patience);
    }
}
