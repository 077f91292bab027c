package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RuleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void what_makes_no_sense_is_refused_with_its_name_its_value_and_what_is_expected() {
        assertRefused(() -> new RuleName("No Name"), "name \"No Name\" (expected: ");
        assertRefused(() -> Step.of(), "acts of length 0 (expected: 1 to 10)");
        assertRefused(() -> new Step(Duration.ofHours(-1), List.of()), "after: PT-1H (expected: ");
        assertRefused(() -> Intention.remind(" "), "text of length 0");
        assertRefused(() -> Intention.of(Act.Kind.LABEL), "add, remove: none");
        assertRefused(() -> new Silence(Silence.Of.AGENT, Duration.ZERO), "atLeast: PT0S (expected: above zero)");
        assertRefused(() -> new Guards(101, null, false, true), "share: 101 (expected: 1 to 100)");
        assertRefused(() -> new Hours(Hours.Which.INSIDE, null), "calendar: none");
        assertRefused(() -> new LabelScope(Set.of(), Set.of("a"), Set.of("a")), "labels: all [a] and none [a]");
        assertRefused(
                () -> new AssigneeScope(AssigneeScope.Who.NOBODY, Set.of("5"), Set.of()),
                "assignee: nobody with agents");
        assertRefused(() -> new Act.Move(Status.SNOOZED), "move to SNOOZED");
    }

    @Test
    void a_ladder_begins_at_once_and_ends_somewhere() {
        Step later = new Step(Duration.ofHours(1), List.of(Intention.of(Act.Kind.RESOLVE)));

        assertRefused(() -> new RuleExample().climbing().rule(), "ladder of length 0");
        assertRefused(() -> new RuleExample().climbing(later).rule(), "ladder[0].after: PT1H");
    }

    @Test
    void the_time_looked_back_upon_is_longer_than_the_silence() {
        assertRefused(
                () -> new RuleExample()
                        .silentFor(Silence.Of.AGENT, Duration.ofDays(92))
                        .rule(),
                "lookBack: PT2208H (expected: more than the silence of PT2208H)");
    }

    @Test
    void a_sleep_until_the_next_opening_needs_a_calendar() {
        Step asleep = Step.of(new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, null));

        assertRefused(() -> new RuleExample().climbing(asleep).rule(), "when.hours.calendar: none");
        assertThat(new RuleExample()
                        .at(new Hours(Hours.Which.ANY, RuleExample.OFFICE))
                        .climbing(asleep)
                        .rule()
                        .putsAway())
                .isTrue();
    }

    @Test
    void a_desk_is_never_asked_for_too_few() {
        Question everybodysSilence = new RuleExample().rule().question(NOON, 10);
        Question customersSilence = new RuleExample()
                .silentFor(Silence.Of.CUSTOMER, Duration.ofHours(12))
                .rule()
                .question(NOON, 10);
        Question windowsToo = new RuleExample()
                .beforeReplyWindowEnds(Duration.ofHours(2))
                .rule()
                .question(NOON, 10);

        assertThat(everybodysSilence.silentBefore())
                .isEqualTo(NOON.minus(Duration.ofHours(12)).plusMillis(1));
        assertThat(customersSilence.silentBefore()).isNull();
        assertThat(windowsToo.silentBefore()).isNull();
    }

    @Test
    void a_text_may_name_the_rule() {
        Rule rule = new RuleExample().rule();

        assertThat(Intention.note("By {rule}.").at(NOON, rule)).isEqualTo(new Act.Note("By Silent for too long."));
    }

    private static void assertRefused(ThrowingCallable making, String message) {
        assertThatThrownBy(making).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }
}
