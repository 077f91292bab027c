package dev.centralita.housekeeping.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A rule guards itself, and asks a desk for no less than it means. */
class RuleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Step RESOLVING = Step.of(Intention.of(Act.Kind.RESOLVE));

    @Test
    void a_ladder_has_one_to_ten_steps_and_begins_at_once() {
        assertThatThrownBy(() -> new RuleExample().climbing().rule())
                .hasMessage("ladder of 0 steps (expected: 1 to 10)");
        assertThatThrownBy(() -> new RuleExample()
                        .climbing(Collections.nCopies(11, RESOLVING).toArray(Step[]::new))
                        .rule())
                .hasMessage("ladder of 11 steps (expected: 1 to 10)");
        assertThatThrownBy(() -> new RuleExample()
                        .climbing(new Step(Duration.ofHours(1), List.of(Intention.of(Act.Kind.RESOLVE))))
                        .rule())
                .hasMessageStartingWith("ladder[0].after: PT1H (expected: PT0S");
    }

    @Test
    void a_step_has_one_to_ten_acts_and_does_not_go_back_in_time() {
        assertThatThrownBy(Step::of).hasMessage("acts: 0 (expected: 1 to 10)");
        assertThatThrownBy(() -> new Step(Duration.ZERO, Collections.nCopies(11, Intention.of(Act.Kind.RESOLVE))))
                .hasMessage("acts: 11 (expected: 1 to 10)");
        assertThatThrownBy(() -> new Step(Duration.ofHours(-1), List.of(Intention.of(Act.Kind.RESOLVE))))
                .hasMessageStartingWith("after: PT-1H");
    }

    @Test
    void a_step_that_waits_for_an_opening_needs_a_calendar() {
        Step untilOpening = Step.of(Intention.of(Act.Kind.SNOOZE));

        assertThatThrownBy(() -> new RuleExample().climbing(untilOpening).rule())
                .hasMessageStartingWith("when.hours.calendar: none");
        assertThat(new RuleExample()
                        .climbing(untilOpening)
                        .at(new Hours(Hours.Which.ANY, RuleExample.OFFICE))
                        .rule()
                        .putsAway())
                .isTrue();
    }

    @Test
    void hours_inside_or_outside_need_a_calendar() {
        assertThatThrownBy(() -> new Hours(Hours.Which.INSIDE, null))
                .hasMessage("calendar: none (expected: one for hours inside)");
        assertThat(new Hours(Hours.Which.OUTSIDE, RuleExample.OFFICE).cover(NOON))
                .isFalse();
        assertThat(new Hours(Hours.Which.INSIDE, RuleExample.OFFICE).cover(NOON))
                .isTrue();
    }

    @Test
    void a_rule_tells_what_it_does_and_whether_it_takes_conversations_out_of_sight() {
        Rule noting = new RuleExample().climbing(Step.of(Intention.note("Hm."))).rule();

        assertThat(noting.kinds()).containsExactly(Act.Kind.NOTE);
        assertThat(noting.putsAway()).isFalse();
        assertThat(new RuleExample().rule().putsAway()).isTrue();
    }

    @Test
    void the_desk_is_asked_for_silence_only_where_everybody_s_silence_is_meant() {
        assertThat(new RuleExample().rule().question(NOON, 10).silentBefore())
                .isEqualTo(NOON.minus(Duration.ofHours(12)).plusMillis(1));
        assertThat(new RuleExample()
                        .silentFor(Silence.Of.ANYBODY, Duration.ofHours(1))
                        .forThose(When.Waiting.EITHER)
                        .rule()
                        .question(NOON, 10)
                        .silentBefore())
                .isEqualTo(NOON.minus(Duration.ofHours(1)).plusMillis(1));
        assertThat(new RuleExample()
                        .answeredBy(When.AnsweredBy.PERSON)
                        .rule()
                        .question(NOON, 10)
                        .silentBefore())
                .isNull();
        assertThat(new RuleExample()
                        .silentFor(Silence.Of.CUSTOMER, Duration.ofHours(1))
                        .rule()
                        .question(NOON, 10)
                        .silentBefore())
                .isNull();
    }

    @Test
    void where_the_reply_window_may_end_sooner_the_desk_is_not_asked_for_silence() {
        Rule rule = new RuleExample().beforeReplyWindowEnds(Duration.ofHours(2)).rule();

        assertThat(rule.question(NOON, 10).silentBefore()).isNull();
    }

    @Test
    void without_silence_the_desk_is_asked_for_everything_in_scope() {
        Rule rule = new RuleExample().silentFor(null, Duration.ZERO).rule();

        assertThat(rule.question(NOON, 10).silentBefore()).isNull();
    }

    @Test
    void times_above_zero_and_a_look_back_longer_than_the_silence_are_expected() {
        assertThatThrownBy(() -> new RuleExample().olderThan(Duration.ZERO).rule())
                .hasMessage("olderThan: PT0S (expected: above zero)");
        assertThatThrownBy(() -> new RuleExample()
                        .beforeReplyWindowEnds(Duration.ofHours(-1))
                        .rule())
                .hasMessageStartingWith("beforeReplyWindowEnds: PT-1H");
        assertThatThrownBy(() -> new RuleExample()
                        .silentFor(Silence.Of.AGENT, When.USUAL_LOOK_BACK)
                        .rule())
                .hasMessageContaining("expected: more than the silence");
    }

    @Test
    void agents_and_roles_are_named_only_where_these_are_meant() {
        assertThatThrownBy(() -> new AssigneeScope(AssigneeScope.Who.THESE, Set.of(), Set.of()))
                .hasMessageContaining("expected: agents or roles with these, none otherwise");
        assertThatThrownBy(() -> new AssigneeScope(AssigneeScope.Who.NOBODY, Set.of("7"), Set.of()))
                .hasMessageStartingWith("assignee: nobody with agents [7]");
    }

    @Test
    void these_are_the_agents_named_and_whoever_has_a_role_named() {
        AssigneeScope these = new AssigneeScope(AssigneeScope.Who.THESE, Set.of("7"), Set.of("seller"));

        assertThat(these.covers("7", null)).isTrue();
        assertThat(these.covers("8", "seller")).isTrue();
        assertThat(these.covers("8", "boss")).isFalse();
        assertThat(these.covers(null, null)).isFalse();
        assertThat(these.knownAgents()).isEmpty();
        assertThat(new AssigneeScope(AssigneeScope.Who.THESE, Set.of("7"), Set.of()).knownAgents())
                .containsExactly("7");
    }
}
