package dev.centralita.administration.crontab;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.job.Caution;
import dev.centralita.administration.job.DefineJobs;
import dev.centralita.administration.job.InMemoryJobs;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.ScriptedTask;
import dev.centralita.administration.job.Tasks;
import dev.centralita.shared.Actor;
import dev.centralita.shared.MovableClock;
import dev.centralita.shared.RecordedEvents;
import dev.centralita.shared.Sentence;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImportCrontabTest {

    private static final ZoneId CARACAS = ZoneId.of("America/Caracas");
    private static final JobName CLOSE = new JobName("huggy-close");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T12:00:00Z"));
    private final InMemoryJobs jobs = new InMemoryJobs();
    private final Tasks tasks = new Tasks();
    private final RecordedEvents events = new RecordedEvents();
    private final List<CrontabEntry> file = new ArrayList<>();
    private final DefineJobs define = new DefineJobs(jobs, tasks, events, clock);
    private final ImportCrontab importCrontab =
            new ImportCrontab(text -> List.copyOf(file), jobs, define, events, clock, CARACAS);

    ImportCrontabTest() {
        tasks.introduce(List.of(new ScriptedTask("huggy_close")));
    }

    @Test
    void an_entry_becomes_a_job_in_the_predecessors_zone() {
        file.add(entry("*/30 * * * *", "huggy_close", null));

        assertThat(atStart().imported()).containsExactly(CLOSE);
        assertThat(job().definition().schedule().zone()).isEqualTo(CARACAS);
        assertThat(job().definition().enabled()).isTrue();
        assertThat(events.words()).containsExactly("job.imported");
    }

    @Test
    void a_bad_entry_is_refused_with_its_line_and_the_others_load() {
        file.add(entry("61 * * * *", "huggy_close", "a"));
        file.add(entry("* * * * *", "chat_auto_resolve", "b"));
        file.add(entry("* * * * *", null, "c"));
        file.add(entry(null, "huggy_close", "d"));
        file.add(entry("* * * * *", "huggy_close", "No!"));
        file.add(entry("* * * * *", "huggy_close", "e", "Nowhere/City", Map.of()));
        file.add(entry("* * * * *", "huggy_close", "f", null, Map.of("staleAfter", "soon")));
        file.add(CrontabEntry.unreadable(8, "", Sentence.of("breaks-off", "not JSON from here on")));
        file.add(entry("* * * * *", "huggy_close", "good"));

        CrontabImport report = atStart();

        assertThat(report.imported()).containsExactly(new JobName("good"));
        assertThat(report.refused()).extracting(CrontabImport.Refusal::line).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(report.refused())
                .extracting(refusal -> refusal.reason().toString())
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("schedule \"61 * * * *\" (expected: "),
                        reason -> assertThat(reason).startsWith("Unknown task \"chat_auto_resolve\""),
                        reason -> assertThat(reason).startsWith("task is missing"),
                        reason -> assertThat(reason).startsWith("schedule is missing"),
                        reason -> assertThat(reason).startsWith("name \"No!\" (expected: "),
                        reason -> assertThat(reason).startsWith("zone \"Nowhere/City\" (expected: "),
                        reason -> assertThat(reason).startsWith("parameters.staleAfter \"soon\" (expected: "),
                        reason -> assertThat(reason).isEqualTo("not JSON from here on"));
    }

    @Test
    void two_entries_of_one_task_need_names() {
        file.add(entry("0 8 * * *", "huggy_close", null));
        file.add(entry("0 9 * * *", "huggy_close", null));

        CrontabImport report = atStart();

        assertThat(report.imported()).containsExactly(CLOSE);
        assertThat(report.refused())
                .singleElement()
                .satisfies(
                        refusal -> assertThat(refusal.reason()).asString().contains("stands at an earlier entry too"));
    }

    @Test
    void an_edit_at_the_console_outlives_the_next_start() {
        file.add(entry("*/30 * * * *", "huggy_close", null));
        atStart();
        edited();

        assertThat(atStart().imported()).isEmpty();
        assertThat(job().definition().caution().limit()).isEqualTo(7);
    }

    @Test
    void an_entry_that_changed_replaces_the_job() {
        file.add(entry("*/30 * * * *", "huggy_close", null));
        atStart();
        edited();
        file.set(0, entry("*/15 * * * *", "huggy_close", null));

        assertThat(atStart().imported()).containsExactly(CLOSE);
        assertThat(job().definition().schedule().cron()).isEqualTo("*/15 * * * *");
    }

    @Test
    void whoever_imports_by_hand_gets_what_the_file_says() {
        file.add(entry("*/30 * * * *", "huggy_close", null));
        atStart();
        edited();

        importCrontab.from("", ImportCrontab.Unchanged.READ_AGAIN, new Actor(Actor.Kind.USER, "ana"));

        assertThat(job().definition().caution()).isEqualTo(Caution.USUAL);
    }

    private CrontabImport atStart() {
        return importCrontab.from("", ImportCrontab.Unchanged.LEFT_ALONE, Actor.HUB);
    }

    private void edited() {
        JobDefinition known = job().definition();
        JobDefinition changed = new JobDefinition(
                known.name(),
                known.task(),
                known.schedule(),
                known.enabled(),
                known.parameters(),
                new Caution(7, 0, 0),
                known.overlap(),
                known.catchUp(),
                known.alarm());
        define.change(changed, job().version(), new Actor(Actor.Kind.USER, "ana"));
    }

    private Job job() {
        return jobs.find(CLOSE).orElseThrow();
    }

    private CrontabEntry entry(@Nullable String schedule, @Nullable String task, @Nullable String name) {
        return entry(schedule, task, name, null, Map.of());
    }

    private CrontabEntry entry(
            @Nullable String schedule,
            @Nullable String task,
            @Nullable String name,
            @Nullable String zone,
            Map<String, String> parameters) {
        String text = schedule + " " + task + " " + name;
        return new CrontabEntry(file.size() + 1, text, schedule, task, true, name, zone, parameters, null);
    }
}
