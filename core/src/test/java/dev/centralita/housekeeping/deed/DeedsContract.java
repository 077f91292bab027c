package dev.centralita.housekeeping.deed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.judgement.Progress;
import dev.centralita.housekeeping.judgement.Reason;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every record of deeds promises to the runs that write it. */
public abstract class DeedsContract {

    protected static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    protected static final RuleVersion RULE = new RuleExample().version();

    private static final RuleVersion EDITED = new RuleExample().version(2);

    private static final ConversationId SEVEN = new ConversationId("7");
    private static final ConversationId EIGHT = new ConversationId("8");
    private static final Before PENDING =
            new Before(Status.PENDING, "5", "agent", "3", Set.of("vip", "late"), NOON.minusSeconds(60));

    /** The record under test, empty. */
    protected abstract Deeds deeds();

    /** From now on the run with this number is being executed somewhere. */
    protected abstract void lives(long run);

    /** The run with this number has ended, one way or another. */
    protected abstract void isOver(long run);

    @Test
    void an_errand_is_given_to_the_run_that_asks_first() {
        lives(1);
        lives(2);

        List<Errand> first = deeds().reserve(1, RULE, List.of(errand("7", 100, 1)));
        List<Errand> second = deeds().reserve(2, RULE, List.of(errand("7", 100, 1)));

        assertThat(first).containsExactly(errand("7", 100, 1));
        assertThat(second).isEmpty();
    }

    @Test
    void errands_come_in_the_order_they_were_asked_for() {
        lives(1);

        List<Errand> given = deeds().reserve(1, RULE, List.of(errand("9", 1, 1), errand("3", 1, 1), errand("5", 1, 1)));

        assertThat(given).extracting(errand -> errand.conversation().value()).containsExactly("9", "3", "5");
    }

    @Test
    void what_a_dead_run_left_is_taken_up_with_every_act_and_the_former_state() {
        lives(1);
        deeds().reserve(1, RULE, List.of(errand("7", 100, 1)));
        isOver(1);
        lives(2);

        List<Errand> taken = deeds().takeUnfinished(2, RULE, Set.of(), 10);

        assertThat(taken).singleElement().satisfies(errand -> {
            assertThat(errand.attempt()).isEqualTo(2);
            assertThat(errand.isResumed()).isTrue();
            assertThat(errand.rung()).isEqualTo(errand("7", 100, 1).rung());
            assertThat(errand.before()).isEqualTo(PENDING);
            assertThat(errand.deeds()).isEqualTo(errand("7", 100, 1).deeds());
        });
    }

    @Test
    void what_a_living_run_works_on_is_left_to_it() {
        lives(1);
        lives(2);
        deeds().reserve(1, RULE, List.of(errand("7", 100, 1)));

        assertThat(deeds().takeUnfinished(2, RULE, Set.of(), 10)).isEmpty();
        assertThat(deeds().takeUnfinished(1, RULE, Set.of(), 10)).hasSize(1);
    }

    @Test
    void b11_a_deed_that_is_done_stays_done_when_the_errand_is_tried_again() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.FAILED, Reason.UNAVAILABLE, 1);
        lives(2);

        List<Errand> taken = deeds().takeFailed(2, RULE, Set.of(SEVEN), 10);

        assertThat(taken)
                .singleElement()
                .satisfies(errand -> assertThat(remaining(errand))
                        .containsExactly(Act.Kind.LABEL, Act.Kind.ASSIGN, Act.Kind.SNOOZE, Act.Kind.RESOLVE));
    }

    @Test
    void what_failed_is_known_and_given_to_whom_asks_for_it_and_not_with_what_was_left() {
        lives(1);
        settle(
                deeds().reserve(1, RULE, List.of(errand("7", 100, 1), errand("8", 100, 1))),
                ErrandState.FAILED,
                Reason.REFUSED);

        assertThat(deeds().failed(RULE.rule().name(), RULE.rule().desk())).containsExactlyInAnyOrder(SEVEN, EIGHT);
        assertThat(deeds().takeUnfinished(1, RULE, Set.of(), 10)).isEmpty();
        assertThat(deeds().takeFailed(1, RULE, Set.of(EIGHT), 10))
                .extracting(Errand::conversation)
                .containsExactly(EIGHT);
        assertThat(deeds().failed(RULE.rule().name(), RULE.rule().desk())).containsExactly(SEVEN);
    }

    @Test
    void another_act_is_not_taken_for_the_one_that_was_done_in_its_place() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DROPPED, Reason.RULE_CHANGED, 1, 3);
        Act.Label other = new Act.Label(Set.of("quiet"), Set.of());

        List<Errand> given = deeds().reserve(1, EDITED, List.of(errand("7", other, new Act.Assign(null))));

        assertThat(given).singleElement().satisfies(errand -> {
            assertThat(errand.deeds()).extracting(Deed::act).containsExactly(other, new Act.Assign(null));
            assertThat(errand.deeds()).extracting(Deed::isDone).containsExactly(false, true);
            assertThat(errand.deeds().get(0).position()).isGreaterThan(5);
        });
    }

    @Test
    void what_an_edited_rule_asks_for_is_all_that_remains_and_what_was_done_can_be_undone() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DROPPED, Reason.RULE_CHANGED, 1, 2);
        Act.Label other = new Act.Label(Set.of("quiet"), Set.of());
        deeds().reserve(1, EDITED, List.of(errand("7", other, new Act.Snooze(NOON))));

        List<Errand> taken = deeds().takeUnfinished(1, EDITED, Set.of(), 10);

        assertThat(taken).singleElement().satisfies(errand -> {
            assertThat(remaining(errand)).containsExactlyInAnyOrder(Act.Kind.LABEL, Act.Kind.SNOOZE);
            assertThat(errand.deeds())
                    .filteredOn(Deed::isDone)
                    .extracting(deed -> deed.act().kind())
                    .containsExactly(Act.Kind.NOTE, Act.Kind.LABEL);
        });
    }

    @Test
    void what_was_undone_is_nobodys_to_try_again_and_counts_as_done() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.FAILED, Reason.REFUSED, 1, 2);
        settle(deeds().reserve(1, RULE, List.of(errand("8", 100, 1))), ErrandState.DROPPED, Reason.RULE_CHANGED, 2);

        deeds().undone(
                        2,
                        List.of(errand("7", 100, 1).rung(), errand("8", 100, 1).rung()));

        assertThat(deeds().failed(RULE.rule().name(), RULE.rule().desk())).isEmpty();
        assertThat(deeds().takeFailed(1, RULE, Set.of(SEVEN, EIGHT), 10)).isEmpty();
        assertThat(deeds().reserve(1, RULE, List.of(errand("7", 100, 1), errand("8", 100, 1))))
                .isEmpty();
        assertThat(deeds().progress(RULE.rule().name(), RULE.rule().desk(), List.of(SEVEN)))
                .containsOnly(Map.entry(SEVEN, new Progress(100, 1, NOON, false)));
    }

    @Test
    void an_errand_that_is_done_is_not_given_out_again_and_one_given_up_is() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DONE, Reason.STEP_TAKEN, 1, 2, 3);
        settle(deeds().reserve(1, RULE, List.of(errand("8", 100, 1))), ErrandState.DROPPED, Reason.WROTE_MEANWHILE);

        List<Errand> given = deeds().reserve(1, RULE, List.of(errand("7", 100, 1), errand("8", 100, 1)));

        assertThat(given).extracting(Errand::conversation).containsExactly(EIGHT);
        assertThat(given).extracting(Errand::attempt).containsExactly(2);
    }

    @Test
    void an_outcome_of_an_earlier_attempt_comes_too_late() {
        lives(1);
        List<Errand> first = deeds().reserve(1, RULE, List.of(errand("7", 100, 1)));
        deeds().takeUnfinished(1, RULE, Set.of(), 10);

        settle(first, ErrandState.DONE, Reason.STEP_TAKEN, 1, 2);

        assertThat(deeds().settledBy(1)).isEmpty();
    }

    @Test
    void progress_counts_the_steps_since_the_newest_anchor() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DONE, Reason.STEP_TAKEN, 1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 2))), ErrandState.DONE, Reason.STEP_TAKEN, 1);
        settle(deeds().reserve(1, RULE, List.of(errand("8", 100, 1))), ErrandState.DONE, Reason.STEP_TAKEN, 1);
        settle(deeds().reserve(1, RULE, List.of(errand("8", 200, 1))), ErrandState.FAILED, Reason.REFUSED);

        Map<ConversationId, Progress> progress = deeds().progress(
                        RULE.rule().name(), RULE.rule().desk(), List.of(SEVEN, EIGHT, new ConversationId("9")));

        assertThat(progress)
                .containsOnly(
                        Map.entry(SEVEN, new Progress(100, 2, NOON, false)),
                        Map.entry(EIGHT, new Progress(200, 0, null, true)));
    }

    @Test
    void what_a_run_settled_is_known_with_its_outcome() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.FAILED, Reason.REFUSED, 1);

        assertThat(deeds().settledBy(1)).singleElement().satisfies(settled -> {
            assertThat(settled.errand().conversation()).isEqualTo(SEVEN);
            assertThat(settled.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(settled.reason()).isEqualTo(Reason.REFUSED);
            assertThat(settled.done()).containsExactly(1);
            assertThat(settled.httpStatus()).isEqualTo(500);
            assertThat(settled.error()).isEqualTo("planned");
            assertThat(settled.at()).isEqualTo(NOON);
        });
    }

    @Test
    void a_reason_is_news_once_for_as_long_as_it_stays_the_same() {
        assertThat(notes(Map.of(SEVEN, Reason.CUSTOMER_WAITS, EIGHT, Reason.ASLEEP)))
                .containsExactlyInAnyOrder(SEVEN, EIGHT);
        assertThat(notes(Map.of(SEVEN, Reason.CUSTOMER_WAITS, EIGHT, Reason.STEP_TAKEN)))
                .containsExactly(EIGHT);
        assertThat(notes(Map.of())).isEmpty();
    }

    @Test
    void a_run_is_undone_once_and_only_where_it_did_something() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DONE, Reason.STEP_TAKEN, 1, 2, 3);
        settle(deeds().reserve(1, RULE, List.of(errand("8", 100, 1))), ErrandState.FAILED, Reason.REFUSED);
        List<Errand> toBeUndone = deeds().toBeUndone(1);

        deeds().undone(2, toBeUndone.stream().map(Errand::rung).toList());

        assertThat(toBeUndone).extracting(Errand::conversation).containsExactly(SEVEN);
        assertThat(deeds().toBeUndone(1)).isEmpty();
    }

    @Test
    void what_was_decided_long_ago_is_forgotten() {
        lives(1);
        settle(deeds().reserve(1, RULE, List.of(errand("7", 100, 1))), ErrandState.DONE, Reason.STEP_TAKEN, 1);
        deeds().reserve(1, RULE, List.of(errand("8", 100, 1)));

        int forgotten = deeds().forgetDecidedBefore(NOON.plus(Duration.ofDays(1)));

        assertThat(forgotten).isEqualTo(1);
        assertThat(deeds().toBeUndone(1)).isEmpty();
        assertThat(deeds().takeUnfinished(1, RULE, Set.of(), 10)).hasSize(1);
    }

    private Set<ConversationId> notes(Map<ConversationId, Reason> reasons) {
        return deeds().notes(RULE.rule().name(), RULE.rule().desk(), reasons, NOON);
    }

    private void settle(List<Errand> errands, ErrandState state, Reason reason, Integer... done) {
        @Nullable Integer status = state == ErrandState.FAILED ? 500 : null;
        @Nullable String error = state == ErrandState.FAILED ? "planned" : null;
        deeds().settle(errands.stream()
                .map(errand ->
                        new Settlement(errand, state, reason, Set.copyOf(Arrays.asList(done)), status, error, NOON))
                .toList());
    }

    private static List<Act.Kind> remaining(Errand errand) {
        return errand.deeds().stream()
                .filter(deed -> !deed.isDone())
                .map(deed -> deed.act().kind())
                .toList();
    }

    /** With one act of every sort. */
    private static Errand errand(String conversation, long anchor, int step) {
        return errand(
                conversation,
                anchor,
                step,
                new Act.Note("Resuelto: \"12 h\" ñ"),
                new Act.Label(Set.of("silent"), Set.of("late")),
                new Act.Assign(null),
                new Act.Snooze(NOON.plusSeconds(3600)),
                new Act.Move(Status.RESOLVED, "Closed by a rule."));
    }

    private static Errand errand(String conversation, Act... acts) {
        return errand(conversation, 100, 1, acts);
    }

    private static Errand errand(String conversation, long anchor, int step, Act... acts) {
        Rung rung = new Rung(RULE.rule().name(), RULE.rule().desk(), new ConversationId(conversation), anchor, step);
        List<Deed> deeds = new ArrayList<>();
        List.of(acts).forEach(act -> deeds.add(new Deed(deeds.size() + 1, act, false)));
        return new Errand(rung, 1, false, PENDING, deeds);
    }
}
