package dev.centralita.jobs.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.Tasks;
import dev.centralita.administration.run.FireJobs;
import dev.centralita.administration.run.InMemoryRuns;
import dev.centralita.administration.run.RunBell;
import dev.centralita.administration.run.RunTrigger;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.deed.FollowRule;
import dev.centralita.housekeeping.deed.InMemoryDeeds;
import dev.centralita.housekeeping.deed.UndoRun;
import dev.centralita.housekeeping.rule.FakeDesk;
import dev.centralita.housekeeping.rule.KnownDesks;
import dev.centralita.housekeeping.rulebook.DefineRules;
import dev.centralita.housekeeping.rulebook.InMemoryRulebook;
import dev.centralita.housekeeping.rulebook.PredecessorRules;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesDueAtOnceTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-19T12:00:00Z");
    private static final DeskName HERE = new DeskName("memory/1");
    private static final JobName OPEN = new JobName("open");

    private final MovableClock clock = new MovableClock(NOON);
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final InMemoryRuns runs = new InMemoryRuns(jobs, clock);
    private final Tasks tasks = new Tasks();
    private final InMemoryRulebook rulebook = new InMemoryRulebook();
    private final KnownDesks desks = new KnownDesks();
    private final RulesDueAtOnce rules =
            new RulesDueAtOnce(jobs, tasks, rulebook, new FireJobs(jobs, runs, new RunBell(), clock), clock);

    RulesDueAtOnceTest() {
        desks.introduce(List.of(() -> List.of(new FakeDesk(clock))));
        PredecessorRules predecessor =
                new PredecessorRules(rulebook, new DefineRules(rulebook, desks, new RecordedEvents(), clock), desks);
        RuleRun ruleRun = new RuleRun(
                rulebook,
                desks,
                new FollowRule(new InMemoryDeeds(), clock),
                new UndoRun(new InMemoryDeeds()),
                new ConversationMeters(new SimpleMeterRegistry()),
                Runnable::run,
                clock);
        List<Task> words =
                List.of(new OpenWaitingChats(ruleRun, predecessor), new ResolveSilentChats(ruleRun, predecessor));
        tasks.introduce(words);
        words.forEach(Task::prepare);
        jobs.holds(job(OPEN, "chat_auto_open"), YESTERDAY);
        jobs.holds(job(new JobName("resolve"), "chat_auto_resolve"), YESTERDAY);
    }

    @Test
    void a_rule_without_a_silence_is_run_by_the_news_and_one_with_it_waits_for_its_schedule() {
        assertThat(rules.runAt(Set.of(HERE))).isEmpty();

        assertThat(runs.all()).singleElement().satisfies(run -> {
            assertThat(run.job()).isEqualTo(OPEN);
            assertThat(run.trigger()).isEqualTo(RunTrigger.NEWS);
        });
    }

    @Test
    void what_changes_while_the_job_runs_is_for_the_run_after_it() {
        rules.runAt(Set.of(HERE));

        assertThat(rules.runAt(Set.of(HERE))).containsExactly(HERE);
        assertThat(runs.all()).hasSize(1);
    }

    @Test
    void however_much_is_written_a_job_runs_once_in_twenty_seconds() {
        rules.runAt(Set.of(HERE));
        runs.stop(runs.only().id(), NOON);
        clock.passes(Duration.ofSeconds(19));

        assertThat(rules.runAt(Set.of(HERE))).containsExactly(HERE);
        assertThat(runs.all()).hasSize(1);

        clock.passes(Duration.ofSeconds(1));
        assertThat(rules.runAt(Set.of(HERE))).isEmpty();
        assertThat(runs.all()).hasSize(2);
    }

    @Test
    void what_changes_at_another_desk_runs_nothing() {
        rules.runAt(Set.of(new DeskName("memory/2")));

        assertThat(runs.all()).isEmpty();
    }

    @Test
    void a_job_that_rests_is_left_alone() {
        jobs.pause(OPEN, new Pause("holiday", null, "ana"));

        rules.runAt(Set.of(HERE));

        assertThat(runs.all()).isEmpty();
    }

    private static JobDefinition job(JobName name, String task) {
        return JobDefinition.of(name, task, new Schedule("0 0 1 1 *", ZoneOffset.UTC));
    }
}
