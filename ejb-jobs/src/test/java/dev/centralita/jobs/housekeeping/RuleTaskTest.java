package dev.centralita.jobs.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.Task;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.deed.FollowRule;
import dev.centralita.housekeeping.deed.InMemoryDeeds;
import dev.centralita.housekeeping.deed.UndoRun;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.RuleExample;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.housekeeping.rule.SightingExample;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.InMemoryRulebook;
import dev.centralita.housekeeping.rulebook.PredecessorRules;
import dev.centralita.housekeeping.rulebook.UnknownRule;
import dev.centralita.shared.RecordedEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleTaskTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final ConversationId SEVEN = new ConversationId("7");
    private static final ConversationId EIGHT = new ConversationId("8");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
    private final FakeDesk desk = new FakeDesk(clock);
    private final KnownDesks desks = new KnownDesks();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final InMemoryDeeds deeds = new InMemoryDeeds();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RuleRun ruleRun = new RuleRun(
            rulebook,
            desks,
            new FollowRule(deeds, clock),
            new UndoRun(deeds),
            new ConversationMeters(meters),
            Runnable::run,
            clock);
    private final PredecessorRules predecessor =
            new PredecessorRules(rulebook, new DefineRules(rulebook, desks, new RecordedEvents(), clock), desks);

    RuleTaskTest() {
        desks.introduce(List.of(() -> List.of(desk)));
        desk.holds(new SightingExample(NOON)
                .id("7")
                .says(Speaker.CUSTOMER, Duration.ofHours(14))
                .says(Speaker.AGENT, Duration.ofMinutes(721))
                .seen());
        desk.holds(new SightingExample(NOON)
                .id("8")
                .says(Speaker.AGENT, Duration.ofHours(30))
                .says(Speaker.CUSTOMER, Duration.ofHours(20))
                .seen());
    }

    @Test
    void the_old_words_run_the_old_rules() {
        Task resolve = new ResolveSilentChats(ruleRun, predecessor);
        Task open = new OpenWaitingChats(ruleRun, predecessor);
        resolve.prepare();
        open.prepare();

        FakeRun resolving = run(resolve, RunMode.ACT);
        FakeRun opening = run(open, RunMode.ACT);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
        assertThat(desk.now(EIGHT).status()).isEqualTo(Status.OPEN);
        assertThat(resolving.items())
                .filteredOn(RuleTaskTest::isActed)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.item()).isEqualTo("7");
                    assertThat(item.reason()).isEqualTo("step-taken");
                    assertThat(item.facts())
                            .containsEntry("rule", "chat-auto-resolve")
                            .containsEntry("ruleVersion", "1");
                });
        assertThat(opening.announced()).isEqualTo(1);
        assertThat(resolve.caution().limit()).isEqualTo(100);
    }

    @Test
    void a_job_follows_the_rule_it_names() {
        rulebook.holds(new RuleExample().rule());
        Task task = new FollowWrittenRule(ruleRun);

        task.perform(new FakeRun(task, RunMode.ACT).with("rule", "resolve-silent"));

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.RESOLVED);
        assertThatThrownBy(() -> task.perform(new FakeRun(task, RunMode.ACT).with("rule", "other")))
                .isInstanceOf(UnknownRule.class);
        assertThatThrownBy(() -> task.perform(new FakeRun(task, RunMode.ACT)))
                .hasMessageContaining("the name of a rule");
    }

    @Test
    void a_run_is_undone_also_when_its_rule_is_deleted_since() {
        rulebook.holds(new RuleExample().rule());
        Task task = new FollowWrittenRule(ruleRun);
        task.perform(new FakeRun(task, RunMode.ACT).with("rule", "resolve-silent"));
        rulebook.remove(new RuleName("resolve-silent"));
        FakeRun undoing =
                new FakeRun(task, RunMode.UNDO).with("rule", "resolve-silent").undoing(1);

        task.perform(undoing);

        assertThat(desk.now(SEVEN).status()).isEqualTo(Status.PENDING);
        assertThat(undoing.items()).extracting(RunItem::reason).containsExactly("undone");
    }

    @Test
    void with_no_desk_the_task_says_so_and_stays_off() {
        desks.introduce(List.of());
        assertThat(new FollowWrittenRule(ruleRun).off()).get().asString().contains("no desk is set up");

        desks.introduce(List.of(() -> List.of(desk)));
        desk.isOffBecause("CHATWOOT_URL is not set");
        assertThat(new FollowWrittenRule(ruleRun).off()).get().hasToString("CHATWOOT_URL is not set");
    }

    @Test
    void a_desk_that_can_only_close_is_no_place_for_the_old_rules() {
        desk.reachesOnly(new Reach(Set.of(Act.Kind.RESOLVE), Set.of(Status.OPEN), Set.of()));

        assertThat(new ResolveSilentChats(ruleRun, predecessor).off())
                .get()
                .asString()
                .contains("no desk is set up");
        assertThat(new FollowWrittenRule(ruleRun).off()).isEmpty();
    }

    @Test
    void what_a_rule_does_at_a_desk_that_opens_nothing_again_is_final() {
        rulebook.holds(new RuleExample().rule());
        Task task = new FollowWrittenRule(ruleRun);
        Map<String, String> parameters = Map.of("rule", "resolve-silent");

        assertThat(task.whyNotUndone(parameters)).isEmpty();
        desk.reachesOnly(new Reach(Set.of(Act.Kind.RESOLVE), Set.of(Status.PENDING), Set.of()));
        assertThat(task.whyNotUndone(parameters)).get().hasToString("desk memory/1 opens no conversation again");
        assertThat(task.whyNotUndone(Map.of())).isEmpty();
    }

    @Test
    void monitoring_counts_what_was_decided() {
        rulebook.holds(new RuleExample().rule());
        Task task = new FollowWrittenRule(ruleRun);

        task.perform(new FakeRun(task, RunMode.ACT).with("rule", "resolve-silent"));

        assertThat(meters.counter("centralita.conversations.decided", "platform", "memory/1", "outcome", "acted")
                        .count())
                .isEqualTo(1);
        assertThat(meters.counter("centralita.conversations.examined", "platform", "memory/1")
                        .count())
                .isEqualTo(2);
    }

    private FakeRun run(Task task, RunMode mode) {
        FakeRun run = new FakeRun(task, mode);
        task.perform(run);
        return run;
    }

    private static boolean isActed(RunItem item) {
        return item.outcome() == ItemOutcome.ACTED;
    }
}
