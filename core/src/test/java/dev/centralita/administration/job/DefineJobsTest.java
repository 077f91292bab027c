package dev.centralita.administration.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.Sentence;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DefineJobsTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final JobName CLOSE = new JobName("huggy-close");
    private static final Actor ANA = new Actor(Actor.Kind.USER, "ana");

    private final InMemoryJobs jobs = new InMemoryJobs();
    private final Tasks tasks = new Tasks();
    private final RecordedEvents events = new RecordedEvents();
    private final DefineJobs define = new DefineJobs(jobs, tasks, events, new MovableClock(NOON));

    DefineJobsTest() {
        tasks.introduce(List.of(new ScriptedTask("huggy_close"), new ScriptedTask("rules")));
    }

    @Test
    void a_job_is_added_and_told_with_all_that_was_decided() {
        define.add(closing("* * * * *", Map.of("staleAfter", "P2D")), ANA);

        assertThat(jobs.find(CLOSE)).isPresent();
        assertThat(events.fired()).singleElement().satisfies(event -> {
            assertThat(event.what()).isEqualTo("job.added");
            assertThat(event.by()).isEqualTo(ANA);
            assertThat(event.details())
                    .containsEntry("schedule", "* * * * *")
                    .containsEntry("parameters", "{staleAfter=P2D}");
        });
    }

    @Test
    void a_name_that_is_taken_is_refused() {
        define.add(closing("* * * * *", Map.of()), ANA);

        assertThatThrownBy(() -> define.add(closing("0 3 * * *", Map.of()), ANA))
                .isInstanceOfSatisfying(
                        JobConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("name-taken"));
        assertThat(events.words()).containsExactly("job.added");
    }

    @Test
    void every_wrong_field_is_named_with_what_was_expected() {
        JobDefinition wrong = closing("0 0 30 2 *", Map.of("staleAfter", "soon", "colour", "red"));

        assertThatThrownBy(() -> define.add(wrong, ANA))
                .isInstanceOfSatisfying(
                        JobRefused.class,
                        refused -> assertThat(refused.faults())
                                .containsExactlyInAnyOrder(
                                        new JobFault(
                                                "parameters.staleAfter",
                                                "wrong-parameter",
                                                "soon",
                                                Sentence.of("duration", "ISO-8601 duration")),
                                        new JobFault(
                                                "parameters.colour",
                                                "unknown-parameter",
                                                "red",
                                                Sentence.oneOf(List.of("staleAfter"))),
                                        new JobFault(
                                                "schedule",
                                                "never-due",
                                                "0 0 30 2 *",
                                                Sentence.of("date-that-comes", "a date that comes"))));
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void an_unknown_task_is_refused_with_those_there_are() {
        JobDefinition unknown = JobDefinition.of(CLOSE, "dance", new Schedule("* * * * *", ZoneOffset.UTC));

        assertThatThrownBy(() -> define.add(unknown, ANA))
                .hasMessage("task is \"dance\" (unknown-task, expected: one of huggy_close, rules)");
    }

    @Test
    void a_change_counts_only_for_the_version_that_was_read() {
        define.add(closing("* * * * *", Map.of()), ANA);

        define.change(closing("0 3 * * *", Map.of()), 1, ANA);

        assertThatThrownBy(() -> define.change(closing("0 4 * * *", Map.of()), 1, ANA))
                .isInstanceOfSatisfying(
                        JobConflict.class,
                        conflict -> assertThat(conflict.code()).isEqualTo("changed-meanwhile"));
        assertThat(jobs.find(CLOSE).orElseThrow().definition().schedule().cron())
                .isEqualTo("0 3 * * *");
        assertThat(events.words()).containsExactly("job.added", "job.changed");
    }

    @Test
    void an_edit_at_the_console_keeps_the_mark_of_the_crontab_entry() {
        jobs.add(closing("* * * * *", Map.of()), NOON, "mark");

        define.change(closing("0 3 * * *", Map.of()), 1, ANA);

        assertThat(jobs.find(CLOSE).orElseThrow().crontabEntry()).isEqualTo("mark");
    }

    @Test
    void what_is_not_there_can_neither_be_changed_nor_deleted() {
        assertThatThrownBy(() -> define.change(closing("* * * * *", Map.of()), 1, ANA))
                .isInstanceOf(UnknownJob.class);
        assertThatThrownBy(() -> define.delete(CLOSE, ANA)).isInstanceOf(UnknownJob.class);
        assertThat(events.words()).isEmpty();
    }

    @Test
    void a_deleted_job_is_gone_and_told() {
        define.add(closing("* * * * *", Map.of()), ANA);

        define.delete(CLOSE, ANA);

        assertThat(jobs.all()).isEmpty();
        assertThat(events.words()).containsExactly("job.added", "job.deleted");
    }

    private static JobDefinition closing(String cron, Map<String, String> parameters) {
        JobDefinition usual = JobDefinition.of(CLOSE, "huggy_close", new Schedule(cron, ZoneOffset.UTC));
        return new JobDefinition(
                usual.name(),
                usual.task(),
                usual.schedule(),
                usual.enabled(),
                parameters,
                usual.caution(),
                usual.overlap(),
                usual.catchUp(),
                usual.alarm());
    }
}
