package dev.centralita.telephony.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FiguresTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void service_is_what_was_answered_in_time_of_all_who_really_waited() {
        Figures figures = new Figures(
                12, 8, 4, 2, 6, 0, Duration.ofSeconds(80), Duration.ofSeconds(40), 4, Duration.ofMinutes(10), 1);

        assertThat(figures.serviceLevel()).hasValue(0.6);
        assertThat(figures.averageSpeedOfAnswer()).contains(Duration.ofSeconds(10));
        assertThat(figures.averageHandleTime()).contains(Duration.ofSeconds(150));
    }

    @Test
    void where_nothing_was_counted_nothing_follows() {
        Figures nothing = new Figures(0, 0, 0, 0, 0, 0, Duration.ZERO, Duration.ZERO, 0, Duration.ZERO, 0);

        assertThat(nothing.serviceLevel()).isEmpty();
        assertThat(nothing.averageSpeedOfAnswer()).isEmpty();
        assertThat(nothing.averageHandleTime()).isEmpty();
    }

    @Test
    void callers_who_all_gave_up_at_once_leave_no_service_to_speak_of() {
        Figures figures = new Figures(3, 0, 3, 3, 0, 0, Duration.ZERO, Duration.ofSeconds(2), 0, Duration.ZERO, 0);

        assertThat(figures.serviceLevel()).isEmpty();
    }

    @Test
    void a_question_goes_forward_in_time_and_no_further_than_its_grain_allows() {
        assertThatThrownBy(() -> asked(NOON, NOON, Grain.HOUR, null))
                .hasMessage("to: " + NOON + " (expected: after " + NOON + ")");
        assertThatThrownBy(() -> asked(NOON, NOON.plus(Duration.ofDays(15)), Grain.QUARTER, null))
                .hasMessageContaining("expected: within 14 days of the beginning, by quarter");
        assertThat(asked(NOON, NOON.plus(Duration.ofDays(15)), Grain.DAY, null).isAboutAgents())
                .isFalse();
    }

    @Test
    void a_question_about_one_agent_is_about_agents() {
        assertThat(asked(NOON, NOON.plusSeconds(900), Grain.WHOLE, "Agent/7").isAboutAgents())
                .isTrue();
    }

    @Test
    void a_target_is_above_zero_and_patience_may_be_none() {
        assertThat(new Targets(Duration.ofSeconds(20), Duration.ZERO).patience())
                .isZero();
        assertThatThrownBy(() -> new Targets(Duration.ZERO, Duration.ZERO))
                .hasMessage("answer: PT0S (expected: above zero)");
        assertThatThrownBy(() -> new Targets(Duration.ofSeconds(-1), Duration.ZERO))
                .hasMessageStartingWith("answer: PT-1S");
        assertThatThrownBy(() -> new Targets(Duration.ofSeconds(20), Duration.ofSeconds(-5)))
                .hasMessage("patience: PT-5S (expected: zero or more)");
    }

    private static IndicatorQuestion asked(Instant from, Instant to, Grain grain, @Nullable String agent) {
        return new IndicatorQuestion(from, to, ZoneOffset.UTC, grain, Split.QUEUE, null, agent);
    }
}
