package dev.centralita.housekeeping.deed;

import static dev.centralita.housekeeping.rule.Act.Kind.LABEL;
import static dev.centralita.housekeeping.rule.Act.Kind.NOTE;
import static dev.centralita.housekeeping.rule.Act.Kind.REMIND;
import static dev.centralita.housekeeping.rule.Act.Kind.RESOLVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.Hands;
import dev.centralita.housekeeping.judgement.Criterion;
import dev.centralita.housekeeping.judgement.Judgement;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.Guards;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.SightingExample;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.Trait;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.shared.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowRuleTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ConversationId SEVEN = new ConversationId("7");
    private static final RuleVersion RESOLVE_SILENT = new RuleExample().version();
    private static final RuleVersion REMIND_THEN_RESOLVE = new RuleExample()
            .climbing(
                    Step.of(Intention.remind("Still there?")),
                    new Step(Duration.ofHours(2), List.of(Intention.of(RESOLVE))))
            .version();

    private static final RuleVersion RESOLVE_WITHOUT_SURVEY = new RuleExample()
            .climbing(Step.of(
                    new Intention(Act.Kind.LABEL, null, Set.of("no-survey"), Set.of(), null, null),
                    Intention.of(RESOLVE)))
            .version();

    private final MovableClock clock = new MovableClock(NOON);
    private final FakeDesk desk = new FakeDesk(clock);
    private final InMemoryDeeds deeds = new InMemoryDeeds();
    private RecordingWitness witness = new RecordingWitness();
    private final Hands hands = new Hands(Runnable::run, 1);
    private final FollowRule follow = new FollowRule(deeds, clock);

    @Test
    void what_is_due_is_done_in_the_order_of_the_step_and_told_with_its_facts() {
        holdsSilent("7");

        RuleReport report = run(1, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
        assertThat(report.acted()).isEqualTo(1);
        assertThat(witness.about("7")).satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.ACTED);
            assertThat(finding.reason()).isEqualTo(Reason.STEP_TAKEN);
            assertThat(finding.facts())
                    .containsEntry("rule", "resolve-silent")
                    .containsEntry("ruleVersion", "1")
                    .containsEntry("acts", "note, resolve")
                    .containsEntry("lastBy", "agent")
                    .containsEntry("silentSince", "2026-11-19T23:00:00Z")
                    .containsEntry("allowed", "PT12H");
        });
    }

    @Test
    void a_rehearsal_names_the_same_conversations_and_touches_none() {
        holdsSilent("7", "8");
        desk.holds(sighting("9")
                .says(Speaker.AGENT, Duration.ofHours(13))
                .says(Speaker.CUSTOMER, Duration.ofHours(12))
                .seen());

        rehearse(RESOLVE_SILENT);
        RecordingWitness rehearsal = witness;
        witness = new RecordingWitness();
        run(2, RESOLVE_SILENT);

        assertThat(named(rehearsal, Outcome.WOULD_ACT)).containsExactly("7", "8");
        assertThat(named(witness, Outcome.ACTED)).containsExactly("7", "8");
        assertThat(rehearsal.about("9").reason()).isEqualTo(Reason.CUSTOMER_WAITS);
    }

    @Test
    void b11_a_status_that_was_refused_is_tried_again_without_a_second_note() {
        holdsSilent("7");
        desk.failsTo(RESOLVE, new DeskUnavailable("the platform answered 500", 500));
        run(1, RESOLVE_SILENT);
        desk.recovers();

        RuleReport second = run(2, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
        assertThat(second.acted()).isEqualTo(1);
        assertThat(deeds.lines()).singleElement().satisfies(line -> {
            assertThat(line.state()).isEqualTo(ErrandState.DONE);
            assertThat(line.attempts()).isEqualTo(2);
        });
    }

    @Test
    void b12_where_the_note_is_refused_the_status_stays() {
        holdsSilent("7", "8");
        desk.failsTo(NOTE, new DeskRefused("the token is not accepted", 401));

        RuleReport report = run(1, RESOLVE_SILENT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(report.failed()).isEqualTo(2);
        assertThat(witness.about("7")).satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(Reason.REFUSED);
            assertThat(finding.facts()).containsEntry("status", "401");
        });
    }

    @Test
    void a_conversation_is_resolved_only_with_the_label_that_keeps_the_survey_away() {
        holdsSilent("7");
        List<Set<String>> labels = new ArrayList<>();
        desk.justBefore(RESOLVE, () -> labels.add(desk.now(SEVEN).labels()));

        run(1, RESOLVE_WITHOUT_SURVEY);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
        assertThat(labels).containsExactly(Set.of("no-survey"));
    }

    @Test
    void where_the_label_that_keeps_the_survey_away_is_refused_nothing_is_resolved() {
        holdsSilent("7");
        desk.failsTo(Act.Kind.LABEL, new DeskRefused("no such label", 422));

        run(1, RESOLVE_WITHOUT_SURVEY);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(desk.doneIn(SEVEN)).isEmpty();
    }

    @Test
    void b14_a_customer_who_writes_between_the_list_and_the_act_is_left_alone() {
        holdsSilent("7", "8");
        desk.justBeforeLookingAt(SEVEN, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));

        run(1, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).isEmpty();
        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(witness.about("7")).satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.CHANGED);
            assertThat(finding.reason()).isEqualTo(Reason.WROTE_MEANWHILE);
        });
        assertThat(witness.about("8").outcome()).isEqualTo(Outcome.ACTED);
    }

    @Test
    void b14_a_customer_who_writes_after_the_note_is_left_alone() {
        holdsSilent("7");
        desk.justAfter(NOTE, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));

        run(1, RESOLVE_SILENT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(witness.about("7").reason()).isEqualTo(Reason.WROTE_MEANWHILE);
    }

    @Test
    void a_customer_who_writes_in_the_very_moment_is_brought_back_into_sight() {
        holdsSilent("7");
        desk.justBefore(RESOLVE, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));

        run(1, RESOLVE_SILENT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(witness.about("7").outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void a_desk_that_opens_nothing_again_is_not_asked_to_bring_anybody_back() {
        desk.reachesOnly(new Reach(Set.of(NOTE, RESOLVE), Set.of(Status.PENDING), Set.of(Trait.EACH_SPEAKER)));
        holdsSilent("7");
        desk.justBefore(RESOLVE, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));

        run(1, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
        assertThat(witness.about("7").outcome()).isEqualTo(Outcome.ACTED);
    }

    @Test
    void a_customer_who_wrote_in_the_very_moment_is_brought_back_also_when_the_node_died_right_after() {
        holdsSilent("7");
        int lookNoteLookResolve = 4;
        desk.justBefore(RESOLVE, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));
        desk.diesAtCall(lookNoteLookResolve);
        deeds.isCutOffWhen(desk::isCut);
        assertThatThrownBy(() -> run(1, RESOLVE_SILENT)).isInstanceOf(FakeDesk.NodeDied.class);
        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
        desk.livesOn();

        follow.at(desk, RESOLVE_SILENT, order(1, false, true, null), witness, hands);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(desk.doneIn(SEVEN)).filteredOn(NOTE::equals).hasSize(1);
    }

    @Test
    void b10_a_second_run_of_the_same_moment_says_nothing_twice() {
        holdsSilent("7");
        desk.justBeforeLookingAt(
                SEVEN,
                () -> new FollowRule(deeds, clock)
                        .at(desk, RESOLVE_SILENT, order(2, false, false, null), new RecordingWitness(), hands));

        run(1, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
    }

    @Test
    void a_note_whose_answer_was_lost_is_not_written_again() {
        holdsSilent("7");
        desk.doesUnheard(NOTE);
        run(1, RESOLVE_SILENT);

        run(2, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
    }

    @Test
    void a_status_whose_answer_was_lost_is_confirmed_by_the_next_run() {
        holdsSilent("7");
        desk.doesUnheard(RESOLVE);
        run(1, RESOLVE_SILENT);

        run(2, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
        assertThat(witness.about("7").reason()).isEqualTo(Reason.STEP_CONFIRMED);
        assertThat(deeds.lines()).extracting(InMemoryDeeds.Line::state).containsExactly(ErrandState.DONE);
    }

    @Test
    void what_is_begun_is_given_up_when_the_customer_writes_before_the_next_run() {
        holdsSilent("7");
        desk.failsTo(RESOLVE, new DeskUnavailable("no answer", 0));
        run(1, RESOLVE_SILENT);
        desk.recovers();
        desk.says(SEVEN, Speaker.CUSTOMER, NOON);

        run(2, RESOLVE_SILENT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(witness.about("7").outcome()).isEqualTo(Outcome.CHANGED);
    }

    @Test
    void the_ladder_goes_on_where_it_was() {
        holdsSilent("7");
        run(1, REMIND_THEN_RESOLVE);
        clock.passes(Duration.ofMinutes(119));
        run(2, REMIND_THEN_RESOLVE);
        clock.passes(Duration.ofMinutes(1));

        run(3, REMIND_THEN_RESOLVE);

        assertThat(desk.doneIn(SEVEN)).containsExactly(REMIND, RESOLVE);
    }

    @Test
    void a_customer_who_answers_the_reminder_begins_the_ladder_anew() {
        holdsSilent("7");
        run(1, REMIND_THEN_RESOLVE);
        clock.passes(Duration.ofHours(1));
        desk.says(SEVEN, Speaker.CUSTOMER, clock.instant());
        desk.says(SEVEN, Speaker.AGENT, clock.instant());
        clock.passes(Duration.ofHours(3));
        run(2, REMIND_THEN_RESOLVE);
        assertThat(desk.doneIn(SEVEN)).containsExactly(REMIND);
        clock.passes(Duration.ofHours(9));

        run(3, REMIND_THEN_RESOLVE);

        assertThat(desk.doneIn(SEVEN)).containsExactly(REMIND, REMIND);
    }

    @Test
    void a_ladder_that_is_done_is_not_climbed_again_before_somebody_speaks() {
        holdsSilent("7");
        run(1, RESOLVE_SILENT);
        desk.somebodyMoves(SEVEN, Status.PENDING);

        run(2, RESOLVE_SILENT);

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, RESOLVE);
        assertThat(witness.about("7").reason()).isEqualTo(Reason.LADDER_DONE);
    }

    @Test
    void the_longest_silence_comes_first_and_what_is_beyond_the_limit_is_named() {
        holdsSilent("7");
        desk.holds(sighting("8").says(Speaker.AGENT, Duration.ofHours(20)).seen());
        desk.holds(sighting("9").says(Speaker.AGENT, Duration.ofHours(30)).seen());

        follow.at(desk, RESOLVE_SILENT, new RuleOrder(1, false, false, 2, null), witness, hands);

        assertThat(named(witness, Outcome.ACTED)).containsExactly("9", "8");
        assertThat(witness.about("7").reason()).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void however_many_others_are_silent_for_longer_each_has_its_turn() {
        IntStream.rangeClosed(1, 2 * Round.MOST_SEEN + 1)
                .forEach(id -> desk.holds(sighting("a" + id)
                        .says(Speaker.AGENT, Duration.ofHours(20).plusSeconds(id))
                        .labels("kept")
                        .seen()));
        holdsSilent("7");
        RuleVersion butKept = new RuleExample()
                .in(new Scope(
                        Set.of(Status.PENDING),
                        Set.of(),
                        Set.of(),
                        AssigneeScope.ANYBODY,
                        new LabelScope(Set.of(), Set.of(), Set.of("kept")),
                        Set.of()))
                .version();

        RuleReport report = run(1, butKept);

        assertThat(report.acted()).isEqualTo(1);
        assertThat(report.examined()).isEqualTo(2 * Round.MOST_SEEN + 2);
        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void why_a_conversation_is_left_alone_is_told_once_for_as_long_as_it_stays_so() {
        desk.holds(sighting("7").says(Speaker.CUSTOMER, Duration.ofHours(13)).seen());
        run(1, whoeverIsSilent());
        run(2, whoeverIsSilent());

        assertThat(witness.findings()).hasSize(1);
    }

    @Test
    void a_run_confined_to_a_preview_accounts_for_each_of_its_conversations() {
        holdsSilent("7", "8");
        desk.says(new ConversationId("8"), Speaker.CUSTOMER, NOON);

        follow.at(
                desk,
                RESOLVE_SILENT,
                order(1, false, false, Set.of(SEVEN, new ConversationId("8"), new ConversationId("404"))),
                witness,
                hands);

        assertThat(witness.about("7").outcome()).isEqualTo(Outcome.ACTED);
        assertThat(witness.about("8").outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(witness.about("404").reason()).isEqualTo(Reason.GONE);
    }

    @Test
    void labels_that_an_earlier_attempt_put_on_keep_nobody_from_being_resolved() {
        holdsSilent("7");
        RuleVersion labelling = new RuleExample()
                .in(new Scope(
                        Set.of(Status.PENDING),
                        Set.of(),
                        Set.of(),
                        AssigneeScope.ANYBODY,
                        new LabelScope(Set.of(), Set.of(), Set.of("silent")),
                        Set.of()))
                .climbing(Step.of(
                        new Intention(Act.Kind.LABEL, null, Set.of("silent"), Set.of(), null, null),
                        Intention.of(RESOLVE)))
                .version();
        desk.failsTo(RESOLVE, new DeskUnavailable("no answer", 0));
        run(1, labelling);
        desk.recovers();

        run(2, labelling);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
    }

    @Test
    void a_run_confined_to_nobody_touches_nobody_not_even_what_was_begun() {
        holdsSilent("7");
        desk.failsTo(RESOLVE, new DeskUnavailable("no answer", 0));
        run(1, RESOLVE_SILENT);
        desk.recovers();

        follow.at(desk, RESOLVE_SILENT, order(2, false, false, Set.of()), witness, hands);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void an_act_that_an_edited_rule_no_longer_knows_is_not_done_and_the_next_run_follows_the_edited_rule() {
        holdsSilent("7");
        desk.failsTo(RESOLVE, new DeskUnavailable("no answer", 0));
        run(1, RESOLVE_SILENT);
        desk.recovers();

        run(2, onlyLabelling());

        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE);
        assertThat(witness.about("7").reason()).isEqualTo(Reason.RULE_CHANGED);
        run(3, onlyLabelling());
        assertThat(desk.doneIn(SEVEN)).containsExactly(NOTE, LABEL);
    }

    @Test
    void a_customer_put_away_unheard_is_brought_back_also_where_the_edited_rule_puts_nobody_away() {
        holdsSilent("7");
        desk.justBefore(RESOLVE, () -> desk.says(SEVEN, Speaker.CUSTOMER, NOON));
        desk.doesUnheard(RESOLVE);
        run(1, RESOLVE_SILENT);
        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);

        run(2, onlyLabelling());

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
    }

    @Test
    void a_sleep_that_is_tried_again_lasts_as_long_as_the_rule_says_from_then_on() {
        holdsSilent("7");
        RuleVersion snoozing = new RuleExample()
                .climbing(Step.of(
                        Intention.note("Asleep."),
                        new Intention(Act.Kind.SNOOZE, null, Set.of(), Set.of(), null, Duration.ofHours(2))))
                .version();
        desk.failsTo(Act.Kind.SNOOZE, new DeskUnavailable("no answer", 0));
        run(1, snoozing);
        desk.recovers();
        clock.passes(Duration.ofHours(3));

        run(2, snoozing);

        assertThat(desk.now(SEVEN).snoozedUntil()).isEqualTo(NOON.plus(Duration.ofHours(5)));
    }

    @Test
    void those_the_desk_always_refuses_keep_nobody_else_waiting_and_are_tried_where_room_is_left() {
        holdsSilent("7");
        desk.failsIn(SEVEN, new DeskRefused("a field of the contact is wrong", 422));
        runOfOne(1);
        holdsSilent("8");

        runOfOne(2);
        RecordingWitness second = witness;
        runOfOne(3);

        assertThat(named(second, Outcome.ACTED)).containsExactly("8");
        assertThat(named(second, Outcome.FAILED)).isEmpty();
        assertThat(named(witness, Outcome.FAILED)).containsExactly("7");
    }

    @Test
    void a_run_confined_to_those_that_failed_accounts_also_for_what_is_beyond_its_limit() {
        holdsSilent("7", "8");
        desk.failsTo(NOTE, new DeskUnavailable("no answer", 0));
        run(1, RESOLVE_SILENT);
        desk.recovers();
        witness = new RecordingWitness();

        follow.at(
                desk,
                RESOLVE_SILENT,
                new RuleOrder(2, false, false, 1, Set.of(SEVEN, new ConversationId("8"))),
                witness,
                hands);

        assertThat(named(witness, Outcome.ACTED)).containsExactly("7");
        assertThat(witness.about("8").reason()).isEqualTo(Reason.LIMIT_REACHED);
    }

    @Test
    void what_cannot_be_read_of_one_conversation_is_that_conversations_failure_alone() {
        holdsSilent("7", "8");
        desk.failsIn(SEVEN, new IllegalArgumentException("priority: \"dire\" (expected: another)"));

        RuleReport report = run(1, RESOLVE_SILENT);

        assertThat(report.acted()).isEqualTo(1);
        assertThat(witness.about("7")).satisfies(finding -> {
            assertThat(finding.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(finding.reason()).isEqualTo(Reason.UNEXPECTED);
        });
    }

    @Test
    void a_desk_that_does_not_know_the_agent_still_knows_the_conversation() {
        holdsSilent("7");
        desk.failsTo(RESOLVE, new DeskRefused("no such agent", 404));

        run(1, RESOLVE_SILENT);

        assertThat(witness.about("7")).satisfies(finding -> {
            assertThat(finding.reason()).isEqualTo(Reason.REFUSED);
            assertThat(finding.facts()).containsEntry("status", "404");
        });
    }

    @Test
    void a_conversation_that_is_deleted_before_the_act_is_gone() {
        holdsSilent("7");
        desk.justBefore(NOTE, () -> desk.forgets(SEVEN));

        run(1, RESOLVE_SILENT);

        assertThat(witness.about("7").reason()).isEqualTo(Reason.GONE);
    }

    @Test
    void nothing_is_touched_where_a_person_must_look_first() {
        holdsSilent("7", "8");
        witness.onAnnouncement(conversations -> {
            throw new IllegalStateException("held before " + conversations);
        });

        assertThatThrownBy(() -> run(1, RESOLVE_SILENT)).hasMessage("held before 2");

        assertThat(desk.done()).isEmpty();
    }

    @Test
    void a_stopped_run_lets_go_of_what_it_did_not_touch() {
        holdsSilent("7", "8", "9");
        witness.asksToStopWhen(() -> !desk.done().isEmpty());

        run(1, RESOLVE_SILENT);

        assertThat(named(witness, Outcome.ACTED)).hasSize(1);
        assertThat(named(witness, Outcome.SKIPPED)).hasSize(2);
        witness = new RecordingWitness();
        run(2, RESOLVE_SILENT);
        assertThat(named(witness, Outcome.ACTED)).hasSize(2);
    }

    @Test
    void a_careful_beginning_touches_the_same_share_in_every_run() {
        IntStream.rangeClosed(1, 400).forEach(id -> holdsSilent(Integer.toString(id)));
        RuleVersion quarter =
                new RuleExample().guardedBy(new Guards(25, null, false, true)).version();

        RuleReport first = run(1, quarter);
        RuleReport second = run(2, quarter);

        assertThat(first.acted()).isBetween(60, 140);
        assertThat(second.acted()).isZero();
    }

    @Test
    void killed_after_any_call_the_next_run_goes_on_and_nothing_is_said_twice() {
        for (int call = 1; call <= 12; call++) {
            MovableClock time = new MovableClock(NOON);
            FakeDesk platform = new FakeDesk(time);
            InMemoryDeeds remembered = new InMemoryDeeds();
            List.of("7", "8").forEach(id -> platform.holds(silent(id)));
            remembered.lives(1);
            platform.diesAtCall(call);
            remembered.isCutOffWhen(platform::isCut);
            try {
                new FollowRule(remembered, time)
                        .at(platform, RESOLVE_SILENT, order(1, false, false, null), new RecordingWitness(), hands);
            } catch (FakeDesk.NodeDied died) {
                platform.livesOn();
            }

            new FollowRule(remembered, time)
                    .at(platform, RESOLVE_SILENT, order(1, false, true, null), new RecordingWitness(), hands);

            assertThat(platform.doneIn(SEVEN)).as("killed at call %d", call).containsExactly(NOTE, RESOLVE);
            assertThat(platform.doneIn(new ConversationId("8")))
                    .as("killed at call %d", call)
                    .containsExactly(NOTE, RESOLVE);
        }
    }

    @Test
    void whoever_only_looks_is_shown_as_many_as_the_desk_can_spare_and_told_of_the_rest() {
        holdsSilent("7", "8", "9");
        desk.showsAtMost(2);

        PreviewRule.Preview seen = new PreviewRule(deeds, clock).at(desk, RESOLVE_SILENT);

        assertThat(seen.judgements()).hasSize(2);
        assertThat(seen.isCut()).isTrue();
    }

    @Test
    void a_preview_says_the_same_and_for_one_conversation_why() {
        holdsSilent("7");
        desk.holds(sighting("8").says(Speaker.CUSTOMER, Duration.ofHours(13)).seen());
        PreviewRule preview = new PreviewRule(deeds, clock);

        assertThat(preview.at(desk, RESOLVE_SILENT).judgements())
                .filteredOn(Judgement::isToAct)
                .extracting(judgement -> judgement.seen().id())
                .containsExactly(SEVEN);
        assertThat(preview.about(desk, RESOLVE_SILENT, new ConversationId("8")))
                .hasValueSatisfying(judgement -> assertThat(judgement.checks())
                        .filteredOn(check -> !check.holds())
                        .extracting(Judgement.Check::criterion)
                        .containsExactly(Criterion.ANSWERED, Criterion.SILENCE));
        assertThat(preview.about(desk, RESOLVE_SILENT, new ConversationId("9"))).isEmpty();
    }

    @Test
    void undoing_gives_each_conversation_back_its_former_status_unless_something_happened_since() {
        holdsSilent("7", "8", "9");
        run(1, RESOLVE_SILENT);
        desk.says(new ConversationId("8"), Speaker.CUSTOMER, NOON);
        desk.somebodyMoves(new ConversationId("9"), Status.OPEN);
        int said = (int)
                desk.done().stream().filter(done -> done.act().kind() == NOTE).count();

        RuleReport report = undo(2, 1);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(report.acted()).isEqualTo(1);
        assertThat(report.changed()).isEqualTo(2);
        assertThat(witness.about("8").reason()).isEqualTo(Reason.WROTE_SINCE);
        assertThat(witness.about("9").reason()).isEqualTo(Reason.CHANGED_SINCE);
        assertThat(desk.done()).filteredOn(done -> done.act().kind() == NOTE).hasSize(said);
        assertThat(desk.done()).noneMatch(done -> done.act().kind() == REMIND);
    }

    @Test
    void what_is_undone_is_not_done_again_by_the_next_run() {
        holdsSilent("7");
        run(1, RESOLVE_SILENT);
        undo(2, 1);

        run(3, RESOLVE_SILENT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(undo(4, 1).acted()).isZero();
    }

    @Test
    void what_is_undone_of_a_step_that_failed_is_not_tried_again() {
        holdsSilent("7");
        RuleVersion labelling = new RuleExample()
                .climbing(Step.of(label("silent"), Intention.of(RESOLVE)))
                .version();
        desk.failsTo(RESOLVE, new DeskUnavailable("no answer", 0));
        run(1, labelling);
        desk.recovers();
        undo(2, 1);

        run(3, labelling);

        assertThat(desk.now(SEVEN).labels()).isEmpty();
        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(witness.about("7").reason()).isEqualTo(Reason.LADDER_DONE);
    }

    @Test
    void undoing_puts_labels_and_the_assignee_back_as_they_were() {
        desk.holds(sighting("7")
                .labels("kept", "late")
                .assignedTo("5", "agent")
                .says(Speaker.AGENT, Duration.ofHours(13))
                .seen());
        run(
                1,
                new RuleExample()
                        .climbing(Step.of(
                                new Intention(
                                        Act.Kind.LABEL, null, Set.of("silent", "kept"), Set.of("late"), null, null),
                                new Intention(Act.Kind.ASSIGN, null, Set.of(), Set.of(), null, null),
                                Intention.of(RESOLVE)))
                        .version());
        assertThat(desk.now(SEVEN).labels()).containsExactlyInAnyOrder("silent", "kept");

        undo(2, 1);

        assertThat(desk.now(SEVEN)).satisfies(conversation -> {
            assertThat(conversation.labels()).containsExactlyInAnyOrder("kept", "late");
            assertThat(conversation.assignee()).isEqualTo("5");
            assertThat(conversation.status()).isEqualTo(Status.PENDING);
        });
    }

    private RuleReport run(long number, RuleVersion rule) {
        return follow.at(desk, rule, order(number, false, false, null), witness, hands);
    }

    private void runOfOne(long number) {
        witness = new RecordingWitness();
        deeds.lives(number);
        follow.at(desk, RESOLVE_SILENT, new RuleOrder(number, false, false, 1, null), witness, hands);
    }

    private void rehearse(RuleVersion rule) {
        follow.at(desk, rule, order(1, true, false, null), witness, hands);
    }

    private RuleReport undo(long undoing, long run) {
        witness = new RecordingWitness();
        return new UndoRun(deeds)
                .at(desk, undoing, run, RESOLVE_SILENT.rule().question(clock.instant(), 1), witness, hands);
    }

    private RuleOrder order(long run, boolean isRehearsal, boolean isContinued, @Nullable Set<ConversationId> only) {
        deeds.lives(run);
        return new RuleOrder(run, isRehearsal, isContinued, 5000, only);
    }

    /** The next version of {@link #RESOLVE_SILENT}: nobody is resolved any more, and who waits does not matter. */
    private static RuleVersion onlyLabelling() {
        return new RuleExample()
                .forThose(When.Waiting.EITHER)
                .climbing(Step.of(label("silent")))
                .version(2);
    }

    private static Intention label(String name) {
        return new Intention(LABEL, null, Set.of(name), Set.of(), null, null);
    }

    private static RuleVersion whoeverIsSilent() {
        return new RuleExample()
                .silentFor(null, Duration.ZERO)
                .forThose(When.Waiting.ANSWERED)
                .version();
    }

    private void holdsSilent(String... ids) {
        List.of(ids).forEach(id -> desk.holds(silent(id)));
    }

    private Sighting silent(String id) {
        return sighting(id)
                .says(Speaker.CUSTOMER, Duration.ofHours(14))
                .says(Speaker.AGENT, Duration.ofHours(13))
                .seen();
    }

    private SightingExample sighting(String id) {
        return new SightingExample(NOON).id(id);
    }

    private static List<String> named(RecordingWitness witness, Outcome outcome) {
        return witness.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.conversation().value())
                .toList();
    }
}
