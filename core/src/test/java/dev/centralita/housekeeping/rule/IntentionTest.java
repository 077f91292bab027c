package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntentionTest {

    private static final Instant FRIDAY_EVENING = Instant.parse("2026-11-20T22:00:00Z");

    private final Rule rule = new RuleExample().rule();
    private final Rule withOffice =
            new RuleExample().at(new Hours(Hours.Which.ANY, RuleExample.OFFICE)).rule();

    @ParameterizedTest
    @EnumSource
    void an_intention_becomes_an_act_of_its_kind(Act.Kind kind) {
        Intention intention = new Intention(kind, "Bye.", Set.of("silent"), Set.of(), "7", null);

        assertThat(intention.at(FRIDAY_EVENING, rule).kind()).isEqualTo(kind);
    }

    @Test
    void what_is_said_names_the_rule_where_that_is_wanted() {
        assertThat(Intention.note("Closed by {rule}.").at(FRIDAY_EVENING, rule))
                .isEqualTo(new Act.Note("Closed by " + rule.title() + "."));
        assertThat(Intention.remind("Still there?").at(FRIDAY_EVENING, rule)).isEqualTo(new Act.Remind("Still there?"));
    }

    @Test
    void a_sleep_ends_after_its_time_or_at_the_next_opening_or_when_the_customer_writes() {
        assertThat(sleep(Duration.ofHours(2)).at(FRIDAY_EVENING, withOffice))
                .isEqualTo(new Act.Snooze(FRIDAY_EVENING.plus(Duration.ofHours(2))));
        assertThat(sleep(null).at(FRIDAY_EVENING, withOffice))
                .isEqualTo(new Act.Snooze(Instant.parse("2026-11-24T12:00:00Z")));
        assertThat(sleep(null).at(FRIDAY_EVENING, rule)).isEqualTo(new Act.Snooze(null));
    }

    @Test
    void whoever_is_to_say_something_needs_words_of_a_bearable_length() {
        assertThatThrownBy(() -> Intention.note(" ")).hasMessage("text of length 0 (expected: 1 to 4000)");
        assertThatThrownBy(() -> Intention.remind("x".repeat(4001))).hasMessageContaining("of length 4001");
        assertThatThrownBy(() -> Intention.of(Act.Kind.REMIND)).hasMessageContaining("of length 0");
    }

    @Test
    void labelling_needs_a_label() {
        assertThatThrownBy(() -> Intention.of(Act.Kind.LABEL)).hasMessageContaining("expected: at least one");
        assertThat(new Intention(Act.Kind.LABEL, null, Set.of(), Set.of("old"), null, null).remove())
                .containsExactly("old");
    }

    @Test
    void a_sleep_is_longer_than_nothing() {
        assertThatThrownBy(() -> sleep(Duration.ZERO)).hasMessage("for: PT0S (expected: above zero)");
        assertThatThrownBy(() -> sleep(Duration.ofHours(-1))).hasMessageStartingWith("for: PT-1H");
    }

    private static Intention sleep(@Nullable Duration lasting) {
        return new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, lasting);
    }
}
