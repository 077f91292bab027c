package dev.centralita.persistence.administration.job;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.ItemOutcome;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.job.Pause;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.run.Basis;
import dev.centralita.administration.run.Claim;
import dev.centralita.administration.run.ItemRecord;
import dev.centralita.administration.run.ItemSearch;
import dev.centralita.administration.run.RunCounts;
import dev.centralita.administration.run.RunOrder;
import dev.centralita.administration.run.RunProgress;
import dev.centralita.administration.run.RunRecord;
import dev.centralita.administration.run.RunState;
import dev.centralita.administration.run.RunTrigger;
import dev.centralita.administration.run.RunningNode;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.persistence.database.HubSql;
import dev.centralita.shared.Actor;
import dev.centralita.shared.Sentence;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRunsTest {

    private static final Instant NOON = Instant.parse("2026-01-21T12:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final RunningNode ONE = new RunningNode("one", UUID.randomUUID(), true);
    private static final RunningNode TWO = new RunningNode("two", UUID.randomUUID(), true);
    private static final JobName CLOSE = new JobName("huggy-close");

    private static EmbeddedPostgres postgres;
    private static HubSql hub;

    private final PostgresJobs jobs = new PostgresJobs(hub);
    private final PostgresRuns runs = new PostgresRuns(hub);
    private final PostgresRunQueue queue = new PostgresRunQueue(hub);
    private final PostgresRunLeases leases = new PostgresRunLeases(hub);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        DataSource database = postgres.getPostgresDatabase();
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .load()
                .migrate();
        hub = HubSql.on(database);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        hub.with(sql -> {
            sql.execute("delete from job_run");
            sql.execute("delete from job");
            return sql.execute("delete from job_first_mention");
        });
    }

    @Test
    void a_definition_comes_back_as_it_went_in() {
        JobDefinition definition = new JobDefinition(
                CLOSE,
                "huggy_close",
                new Schedule("*/5 8-18 * * mon-fri", ZoneOffset.UTC),
                false,
                Map.of("staleAfter", "P3D"),
                new Caution(7, 8, 9),
                Overlap.QUEUE,
                CatchUp.ONCE,
                false);

        jobs.add(definition, NOON, "mark");

        assertThat(jobs.all()).singleElement().satisfies(job -> {
            assertThat(job.definition()).isEqualTo(definition);
            assertThat(job.crontabEntry()).isEqualTo("mark");
            assertThat(job.consideredUntil()).isEqualTo(NOON);
            assertThat(job.pause()).isNull();
        });
    }

    @Test
    void a_name_is_given_once() {
        defined(CLOSE);

        assertThat(jobs.add(definition(CLOSE), NOON, null)).isFalse();
    }

    @Test
    void of_two_edits_of_the_same_version_the_second_is_refused() {
        Job job = defined(CLOSE);

        assertThat(jobs.change(job.definition(), job.version(), NOON, null)).isTrue();
        assertThat(jobs.change(job.definition(), job.version(), NOON, null)).isFalse();
    }

    @Test
    void every_change_of_a_definition_raises_the_edition_and_a_firing_does_not() {
        long before = jobs.edition();
        Job job = defined(CLOSE);
        long added = jobs.edition();
        queue.addDue(job, RunTrigger.SCHEDULE, NOON.plusSeconds(60), NOON.plusSeconds(60), NOON);
        long fired = jobs.edition();
        jobs.pause(CLOSE, new Pause("holiday", null, "ana"));
        long paused = jobs.edition();
        jobs.remove(CLOSE);

        assertThat(List.of(before, added, fired, paused, jobs.edition()))
                .containsExactly(before, before + 1, before + 1, before + 2, before + 3);
    }

    @Test
    void a_pause_is_kept_with_its_reason_and_ends_when_somebody_says_so() {
        defined(CLOSE);
        Pause pause = new Pause("holiday", NOON.plusSeconds(60), "ana");

        jobs.pause(CLOSE, pause);
        assertThat(jobs.find(CLOSE).orElseThrow().pause()).isEqualTo(pause);

        jobs.resume(CLOSE, NOON);
        assertThat(jobs.find(CLOSE).orElseThrow().pause()).isNull();
    }

    @Test
    void of_two_nodes_one_notices_the_silence_and_one_its_end() {
        defined(CLOSE);

        assertThat(jobs.noteSilence(CLOSE, NOON)).isTrue();
        assertThat(jobs.noteSilence(CLOSE, NOON)).isFalse();
        assertThat(jobs.find(CLOSE).orElseThrow().silentSince()).isEqualTo(NOON);
        assertThat(jobs.noteSilence(CLOSE, null)).isTrue();
        assertThat(jobs.noteSilence(CLOSE, null)).isFalse();
    }

    @Test
    void a_name_is_mentioned_for_the_first_time_once() {
        assertThat(jobs.isFirstMentionOf(CLOSE)).isTrue();
        assertThat(jobs.isFirstMentionOf(CLOSE)).isFalse();
    }

    @Test
    void a_firing_that_comes_on_two_nodes_is_queued_once() {
        Job job = defined(CLOSE);

        assertThat(due(job, NOON.plusSeconds(60))).isPresent();
        end(claimed(ONE));
        assertThat(due(job, NOON.plusSeconds(60)))
                .as("the slower node comes when the run is over")
                .isEmpty();
    }

    @Test
    void a_firing_skipped_by_one_node_is_not_made_up_for_by_a_slower_one() {
        Job job = defined(CLOSE);
        due(job, NOON.plusSeconds(60));
        Claim running = claimed(ONE);

        assertThat(due(job, NOON.plusSeconds(120))).isEmpty();
        end(running);
        assertThat(due(job, NOON.plusSeconds(120))).isEmpty();
    }

    @Test
    void firings_of_a_job_that_queues_wait_as_one() {
        JobDefinition queueing = new JobDefinition(
                CLOSE,
                "huggy_close",
                new Schedule("* * * * *", ZoneOffset.UTC),
                true,
                Map.of(),
                Caution.USUAL,
                Overlap.QUEUE,
                CatchUp.NONE,
                true);
        jobs.add(queueing, NOON, null);
        Job job = jobs.find(CLOSE).orElseThrow();
        due(job, NOON.plusSeconds(60));
        Claim running = claimed(ONE);

        assertThat(due(job, NOON.plusSeconds(120))).isPresent();
        assertThat(due(job, NOON.plusSeconds(180))).isEmpty();
        assertThat(leases.claim(TWO, LEASE, NOON)).as("one at a time").isEmpty();
        end(running);
        assertThat(leases.claim(TWO, LEASE, NOON)).isPresent();
    }

    @Test
    void what_many_nodes_want_at_once_is_held_by_one() throws Exception {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        queue.add(job, order(job), NOON);

        ExecutorService nodes = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Claim>>> claims = IntStream.range(0, 32)
                    .<Callable<Optional<Claim>>>mapToObj(
                            i -> () -> leases.claim(new RunningNode("n" + i, UUID.randomUUID(), true), LEASE, NOON))
                    .toList();
            int held = 0;
            for (Future<Optional<Claim>> claim : nodes.invokeAll(claims)) {
                held += claim.get().isPresent() ? 1 : 0;
            }
            assertThat(held).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void a_run_whose_node_died_is_continued_by_another_which_the_dead_one_cannot_disturb() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim first = claimed(ONE);
        leases.write(first, RunProgress.NONE, List.of(item("1", ItemOutcome.ACTED)), NOON);
        leaseRunsOut();

        Claim second = claimed(TWO);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.run().isTakenOver()).isTrue();
        assertThat(second.run().node()).isEqualTo("two");
        assertThat(leases.write(first, RunProgress.NONE, List.of(item("2", ItemOutcome.ACTED)), NOON))
                .isFalse();
        assertThat(leases.end(first, RunState.SUCCEEDED, null, NOON)).isFalse();
        assertThat(leases.renew(List.of(first, second), LEASE)).containsOnlyKeys(second.id());
        assertThat(names(first.id())).containsExactly("1");
    }

    @Test
    void a_hold_that_ran_out_is_renewed_if_nobody_took_the_run() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        leaseRunsOut();

        assertThat(leases.renew(List.of(claim), LEASE)).containsEntry(claim.id(), false);
        assertThat(leases.claim(TWO, LEASE, NOON)).isEmpty();
    }

    @Test
    void a_named_node_takes_back_its_own_run_after_a_restart_without_waiting_for_the_lease() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        claimed(ONE);
        RunningNode restarted = new RunningNode("one", UUID.randomUUID(), true);
        RunningNode unnamed = new RunningNode("one", UUID.randomUUID(), false);

        assertThat(leases.claim(restarted, LEASE, NOON))
                .as("the other one of this name may still live")
                .isEmpty();
        renewalsMissedFor("12 seconds");
        assertThat(leases.claim(TWO, LEASE, NOON)).isEmpty();
        assertThat(leases.claim(unnamed, LEASE, NOON)).isEmpty();
        assertThat(leases.claim(restarted, LEASE, NOON)).isPresent();
    }

    @Test
    void an_item_told_twice_counts_once_as_it_was_told_last() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);

        leases.write(
                claim,
                RunProgress.NONE,
                List.of(item("1", ItemOutcome.FAILED), item("2", ItemOutcome.ACTED), item("3", ItemOutcome.SKIPPED)),
                NOON);
        leases.write(
                claim, RunProgress.NONE, List.of(item("1", ItemOutcome.ACTED), item("4", ItemOutcome.CHANGED)), NOON);

        assertThat(runs.find(claim.id()).orElseThrow().counts()).isEqualTo(new RunCounts(2, 0, 1, 1, 0));
    }

    @Test
    void progress_and_end_are_remembered() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        RunProgress progress =
                RunProgress.NONE.announcing(40).beginning("closing", 40, NOON).advanced(10);

        leases.write(claim, progress, List.of(), NOON);
        leases.end(claim, RunState.FAILED, Sentence.verbatim("Huggy does not answer"), NOON.plusSeconds(9));

        RunRecord run = runs.find(claim.id()).orElseThrow();
        assertThat(run.progress()).isEqualTo(progress);
        assertThat(run.state()).isEqualTo(RunState.FAILED);
        assertThat(run.error()).hasToString("Huggy does not answer");
        assertThat(run.endedAt()).isEqualTo(NOON.plusSeconds(9));
    }

    @Test
    void why_a_run_failed_is_remembered_by_its_code_and_facts() {
        Sentence trouble = Sentence.of("too-slow", "{system} did not answer in time", Map.of("system", "Huggy"));
        Sentence why = Sentence.of("in-call", "{trouble} ({call})", Map.of("trouble", trouble, "call", "GET /chats"));

        assertThat(failed(why).error()).isEqualTo(why);
    }

    @Test
    void a_run_of_an_earlier_version_failed_with_a_text() {
        RunRecord run = failed(Sentence.of("off", "{system} is off", Map.of("system", "Huggy")));
        hub.with(sql -> sql.execute("update job_run set error_said = null"));

        assertThat(runs.find(run.id()).orElseThrow().error()).isEqualTo(Sentence.verbatim("Huggy is off"));
    }

    private RunRecord failed(Sentence why) {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        leases.end(claim, RunState.FAILED, why, NOON);
        return runs.find(claim.id()).orElseThrow();
    }

    @Test
    void a_waiting_run_is_stopped_at_once_and_a_running_one_is_told() {
        Job job = defined(CLOSE);
        RunRecord running = queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        RunRecord waiting = queue.add(job, order(job), NOON);

        assertThat(queue.waiting(CLOSE)).isEqualTo(1);
        assertThat(queue.stop(waiting.id(), NOON).orElseThrow().state()).isEqualTo(RunState.STOPPED);
        assertThat(queue.stop(running.id(), NOON).orElseThrow().state()).isEqualTo(RunState.RUNNING);
        assertThat(leases.renew(List.of(claim), LEASE)).containsEntry(claim.id(), true);
        assertThat(queue.stop(waiting.id(), NOON)).as("it is over").isEmpty();
    }

    @Test
    void a_deleted_job_ends_what_waits_tells_what_runs_and_keeps_its_history() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim running = claimed(ONE);
        RunRecord waiting = queue.add(job, order(job), NOON);

        jobs.remove(CLOSE);

        assertThat(jobs.find(CLOSE)).isEmpty();
        assertThat(leases.renew(List.of(running), LEASE)).containsEntry(running.id(), true);
        assertThat(runs.of(CLOSE, null, 10)).extracting(RunRecord::id).containsExactly(waiting.id(), running.id());
        assertThat(runs.find(waiting.id()).orElseThrow().state()).isEqualTo(RunState.STOPPED);
    }

    @Test
    void items_are_found_by_outcome_by_text_and_page_by_page() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        leases.write(
                claim,
                RunProgress.NONE,
                List.of(
                        item("chat-1", ItemOutcome.ACTED),
                        item("chat-2", ItemOutcome.SKIPPED),
                        item("x", ItemOutcome.ACTED)),
                NOON);

        assertThat(found(claim, new ItemSearch(ItemOutcome.ACTED, null, 0, 10))).containsExactly("chat-1", "x");
        assertThat(found(claim, new ItemSearch(null, "CHAT", 0, 10))).containsExactly("chat-1", "chat-2");
        long firstPlace =
                runs.items(claim.id(), new ItemSearch(null, null, 0, 1)).get(0).place();
        assertThat(found(claim, new ItemSearch(null, null, firstPlace, 1))).containsExactly("chat-2");
        assertThat(runs.itemNames(claim.id(), ItemOutcome.ACTED)).containsExactlyInAnyOrder("chat-1", "x");
    }

    @Test
    void decisions_about_a_thing_are_told_newest_first_with_their_facts() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim older = claimed(ONE);
        leases.write(older, RunProgress.NONE, List.of(item("1", ItemOutcome.FAILED)), NOON);
        end(older);
        queue.add(job, order(job), NOON);
        Claim newer = claimed(ONE);
        leases.write(newer, RunProgress.NONE, List.of(item("1", ItemOutcome.ACTED)), NOON);

        assertThat(runs.decisionsAbout(List.of("huggy_close"), "1", Map.of(), 10))
                .extracting(
                        decision -> decision.run(), decision -> decision.item().outcome())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(newer.id(), ItemOutcome.ACTED),
                        org.assertj.core.groups.Tuple.tuple(older.id(), ItemOutcome.FAILED));
        assertThat(runs.decisionsAbout(List.of("another_task"), "1", Map.of(), 10))
                .isEmpty();
        assertThat(runs.decisionsAbout(List.of("huggy_close"), "1", Map.of("agent", "157100"), 10))
                .hasSize(2);
        assertThat(runs.decisionsAbout(List.of("huggy_close"), "1", Map.of("desk", "chatwoot/7"), 10))
                .isEmpty();
    }

    @Test
    void the_latest_of_each_job_are_what_is_not_over_and_what_ended_last() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        end(claimed(ONE));
        queue.add(job, order(job), NOON);
        Claim ended = claimed(ONE);
        end(ended);
        queue.add(job, order(job), NOON);
        Claim running = claimed(ONE);

        assertThat(runs.latest().get(CLOSE)).extracting(RunRecord::id).containsExactly(ended.id(), running.id());
    }

    @Test
    void what_was_usual_counts_only_runs_that_acted() {
        Job job = defined(CLOSE);
        for (ItemOutcome outcome : List.of(ItemOutcome.ACTED, ItemOutcome.SKIPPED, ItemOutcome.ACTED)) {
            queue.add(job, order(job), NOON);
            Claim claim = claimed(ONE);
            leases.write(claim, RunProgress.NONE, List.of(item("1", outcome)), NOON);
            end(claim);
        }

        assertThat(runs.actedLately(CLOSE, 10)).containsExactly(1, 1);
    }

    @Test
    void a_success_and_progress_are_signs_of_life_and_a_failure_is_not() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        leases.end(claimed(ONE), RunState.FAILED, Sentence.verbatim("no"), NOON);
        assertThat(runs.lastSignsOfLife()).isEmpty();

        queue.add(job, order(job), NOON);
        end(claimed(ONE));
        assertThat(runs.lastSignsOfLife()).containsEntry(CLOSE, NOON);

        queue.add(job, order(job), NOON);
        claimed(ONE);
        assertThat(runs.lastSignsOfLife().get(CLOSE)).isNotEqualTo(NOON);
    }

    @Test
    void what_ended_long_ago_is_forgotten_with_its_items() {
        Job job = defined(CLOSE);
        queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);
        leases.write(claim, RunProgress.NONE, List.of(item("1", ItemOutcome.ACTED)), NOON);
        end(claim);

        assertThat(runs.forgetEndedBefore(NOON)).isZero();
        assertThat(runs.forgetEndedBefore(NOON.plusSeconds(1))).isEqualTo(1);
        assertThat(names(claim.id())).isEmpty();
    }

    @Test
    void a_run_by_news_that_decided_nothing_is_forgotten_unless_it_is_the_latest() {
        Job job = defined(CLOSE);
        RunId idle = endedByNews(job, 1, List.of());
        RunId busy = endedByNews(job, 2, List.of(item("1", ItemOutcome.SKIPPED)));
        RunId latest = endedByNews(job, 3, List.of());

        assertThat(runs.forgetIdleEndedBefore(NOON)).isZero();
        assertThat(runs.forgetIdleEndedBefore(NOON.plusSeconds(1))).isEqualTo(1);

        assertThat(runs.find(idle)).isEmpty();
        assertThat(runs.of(CLOSE, null, 10)).extracting(RunRecord::id).containsExactly(latest, busy);
    }

    @Test
    void changes_are_read_in_their_order() {
        Job job = defined(CLOSE);
        RunRecord queued = queue.add(job, order(job), NOON);
        Claim claim = claimed(ONE);

        assertThat(runs.changedAfter(queued.changedAt(), 10))
                .extracting(RunRecord::id)
                .containsExactly(claim.id());
        assertThat(runs.changedAfter(claim.run().changedAt(), 10)).isEmpty();
    }

    @Test
    void a_run_remembers_what_it_is_based_on() {
        Job job = defined(CLOSE);
        RunRecord run = queue.add(
                job,
                new RunOrder(
                        CLOSE,
                        RunMode.ACT,
                        new Actor(Actor.Kind.USER, "ana"),
                        new Basis(new RunId(7), Basis.Only.PREVIEWED),
                        true),
                NOON);

        assertThat(runs.find(run.id())).contains(run);
        assertThat(run.basis()).isEqualTo(new Basis(new RunId(7), Basis.Only.PREVIEWED));
        assertThat(run.override()).isTrue();
    }

    private Job defined(JobName name) {
        jobs.add(definition(name), NOON, null);
        return jobs.find(name).orElseThrow();
    }

    private static JobDefinition definition(JobName name) {
        return JobDefinition.of(name, "huggy_close", new Schedule("* * * * *", ZoneOffset.UTC));
    }

    private static RunOrder order(Job job) {
        return new RunOrder(job.name(), RunMode.ACT, new Actor(Actor.Kind.USER, "ana"), null, false);
    }

    private Optional<RunRecord> due(Job job, Instant scheduledFor) {
        return queue.addDue(job, RunTrigger.SCHEDULE, scheduledFor, scheduledFor, NOON);
    }

    private RunId endedByNews(Job job, int minutes, List<ItemRecord> items) {
        Instant heard = NOON.plusSeconds(60L * minutes);
        queue.addDue(job, RunTrigger.NEWS, heard, heard, NOON);
        Claim claim = claimed(ONE);
        leases.write(claim, RunProgress.NONE, items, NOON);
        end(claim);
        return claim.id();
    }

    private Claim claimed(RunningNode node) {
        return leases.claim(node, LEASE, NOON).orElseThrow();
    }

    private void end(Claim claim) {
        assertThat(leases.end(claim, RunState.SUCCEEDED, null, NOON)).isTrue();
    }

    private void leaseRunsOut() {
        renewalsMissedFor("31 seconds");
    }

    private void renewalsMissedFor(String time) {
        hub.with(sql -> sql.execute("update job_run set lease_until = lease_until - cast(? as interval)", time));
    }

    private static ItemRecord item(String name, ItemOutcome outcome) {
        return new ItemRecord(0, new RunItem(name, outcome, "silent-too-long", Map.of("agent", "157100")), NOON);
    }

    private List<String> names(RunId run) {
        return runs.items(run, new ItemSearch(null, null, 0, 100)).stream()
                .map(record -> record.item().item())
                .toList();
    }

    private List<String> found(Claim claim, ItemSearch search) {
        return runs.items(claim.id(), search).stream()
                .map(record -> record.item().item())
                .toList();
    }
}
