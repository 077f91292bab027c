package dev.centralita.housekeeping.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.AssigneeScope;
import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.Intention;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.LabelScope;
import dev.centralita.housekeeping.rule.Priority;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.Rule;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.RuleVersion;
import dev.centralita.housekeeping.rule.Scope;
import dev.centralita.housekeeping.rule.Silence;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Step;
import dev.centralita.housekeeping.rule.Trait;
import dev.centralita.housekeeping.rule.When;
import dev.centralita.shared.Actor;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DefineRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");
    private static final Rule RULE = new RuleExample().rule();

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final FakeDesk desk = new FakeDesk(clock);
    private final KnownDesks desks = new KnownDesks();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final RecordedEvents events = new RecordedEvents();
    private final DefineRules define = new DefineRules(rulebook, desks, events, clock);

    DefineRulesTest() {
        desks.introduce(List.of(() -> List.of(desk)));
    }

    @Test
    void each_edit_is_a_version_and_an_event() {
        define.add(RULE, ANA);
        RuleVersion second = define.change(RULE, 1, ANA);
        define.delete(RULE.name(), ANA);

        assertThat(second).isEqualTo(new RuleVersion(RULE, 2, "ana", NOON));
        assertThat(events.words()).containsExactly("rule.added", "rule.changed", "rule.deleted");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        define.add(RULE, ANA);
        define.change(RULE, 1, ANA);

        assertThatThrownBy(() -> define.change(RULE, 1, ANA))
                .isInstanceOfSatisfying(
                        RuleConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("changed-meanwhile"));
        assertThatThrownBy(() -> define.add(RULE, ANA))
                .isInstanceOfSatisfying(
                        RuleConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("name-taken"));
        assertThatThrownBy(() -> define.change(new RuleExample().named("other").rule(), 1, ANA))
                .isInstanceOf(UnknownRule.class);
        assertThatThrownBy(() -> define.delete(new RuleName("other"), ANA)).isInstanceOf(UnknownRule.class);
    }

    @Test
    void a_desk_that_can_only_close_is_not_asked_for_more() {
        desk.reachesOnly(new Reach(Set.of(Act.Kind.RESOLVE), Set.of(Status.PENDING), Set.of(Trait.EACH_SPEAKER)));

        assertThatThrownBy(() -> define.add(RULE, ANA))
                .isInstanceOf(RuleRefused.class)
                .hasMessage("ladder[0].acts[0].kind is \"note\" (act-unknown-there, expected: one of resolve)");
        assertThat(rulebook.all()).isEmpty();
    }

    @Test
    void whatever_a_desk_cannot_tell_is_named_where_the_rule_asks_for_it() {
        desk.reachesOnly(new Reach(Set.of(Act.Kind.RESOLVE, Act.Kind.ASSIGN), Set.of(Status.OPEN), Set.of()));
        Scope everywhere = new Scope(
                Set.of(Status.OPEN, Status.PENDING),
                Set.of("3"),
                Set.of("5"),
                new AssigneeScope(AssigneeScope.Who.NOBODY, Set.of(), Set.of()),
                new LabelScope(Set.of("vip"), Set.of("billing"), Set.of("spam")),
                Set.of(Priority.URGENT));
        Intention nobody = Intention.of(Act.Kind.ASSIGN);
        Rule rule = new RuleExample()
                .in(everywhere)
                .silentFor(Silence.Of.CUSTOMER, Duration.ofHours(12))
                .beforeReplyWindowEnds(Duration.ofHours(1))
                .climbing(Step.of(nobody, Intention.resolve("Closed by {rule}.")))
                .rule();

        assertThat(define.faultsOf(rule))
                .extracting(RuleFault::field)
                .containsExactly(
                        "scope.statuses",
                        "scope.inboxes",
                        "scope.teams",
                        "scope.priorities",
                        "scope.labels.any",
                        "scope.labels.all",
                        "scope.labels.none",
                        "scope.assignee.who",
                        "when.silence.of",
                        "when.beforeReplyWindowEnds",
                        "ladder[0].acts[0].agent",
                        "ladder[0].acts[1].text");
    }

    @Test
    void the_last_word_is_enough_to_tell_how_long_the_answered_are_silent() {
        desk.reachesOnly(new Reach(Set.of(Act.Kind.RESOLVE), Set.of(Status.PENDING), Set.of()));
        RuleExample silent = new RuleExample().climbing(Step.of(Intention.of(Act.Kind.RESOLVE)));

        assertThat(define.faultsOf(silent.forThose(When.Waiting.ANSWERED).rule()))
                .isEmpty();
        assertThat(define.faultsOf(silent.forThose(When.Waiting.EITHER).rule()))
                .containsExactly(new RuleFault(
                        "when.silence.of",
                        "not-known-there",
                        "agent",
                        Sentence.of("silence-of-the-last-word", "anybody, or agent where the customer is answered")));
    }

    @Test
    void a_desk_that_is_not_set_up_is_named_with_those_that_are() {
        Rule elsewhere = new Rule(
                RULE.name(),
                RULE.title(),
                new DeskName("chatwoot/9"),
                true,
                RULE.scope(),
                RULE.when(),
                RULE.ladder(),
                RULE.guards());

        assertThat(define.faultsOf(elsewhere))
                .containsExactly(
                        new RuleFault("desk", "unknown-desk", "chatwoot/9", Sentence.oneOf(List.of("memory/1"))));
    }

    @Test
    void an_import_writes_what_is_new_and_leaves_what_is_the_same() {
        define.put(RULE, ANA);
        define.put(RULE, ANA);
        define.put(
                new RuleExample()
                        .climbing(Step.of(Intention.of(Act.Kind.RESOLVE)))
                        .rule(),
                ANA);

        assertThat(rulebook.versions(RULE.name())).hasSize(2);
    }

    @Test
    void b20_the_predecessors_rules_are_written_down_once_and_can_be_edited() {
        PredecessorRules predecessor = new PredecessorRules(rulebook, define, desks);
        predecessor.writeDown(PredecessorRules.RESOLVE);
        predecessor.writeDown(PredecessorRules.OPEN);
        predecessor.writeDown(PredecessorRules.OPEN);
        Rule resolve = rulebook.find(PredecessorRules.RESOLVE).orElseThrow().rule();
        Rule open = rulebook.find(PredecessorRules.OPEN).orElseThrow().rule();

        assertThat(resolve.scope().statuses()).containsExactly(Status.PENDING);
        assertThat(Objects.requireNonNull(resolve.when().silence()).atLeast()).isEqualTo(Duration.ofHours(12));
        assertThat(resolve.ladder())
                .singleElement()
                .satisfies(step -> assertThat(step.acts().get(0).text())
                        .isEqualTo("Se cambia estatus a resuelto, sin respuesta del cliente pasadas 12h"));
        assertThat(open.when().waiting()).isEqualTo(When.Waiting.WAITING);
        assertThat(open.kinds()).containsExactly(Act.Kind.REOPEN);
        assertThat(rulebook.versions(PredecessorRules.OPEN)).hasSize(1);
    }

    @Test
    void a_predecessors_rule_that_was_deleted_stays_deleted() {
        PredecessorRules predecessor = new PredecessorRules(rulebook, define, desks);
        predecessor.writeDown(PredecessorRules.RESOLVE);
        define.delete(PredecessorRules.RESOLVE, ANA);

        predecessor.writeDown(PredecessorRules.RESOLVE);

        assertThat(rulebook.all()).isEmpty();
    }

    @Test
    void without_a_desk_that_is_set_up_no_rule_is_written_down() {
        desk.isOffBecause("CHATWOOT_URL is not set");

        new PredecessorRules(rulebook, define, desks).writeDown(PredecessorRules.RESOLVE);

        assertThat(rulebook.all()).isEmpty();
    }
}
