package dev.centralita.administration.crontab;

import dev.centralita.administration.job.CatchUp;
import dev.centralita.administration.job.DefineJobs;
import dev.centralita.administration.job.Job;
import dev.centralita.administration.job.JobDefinition;
import dev.centralita.administration.job.JobEvent;
import dev.centralita.administration.job.JobFault;
import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Jobs;
import dev.centralita.administration.job.Overlap;
import dev.centralita.administration.run.JobSettings;
import dev.centralita.administration.schedule.Schedule;
import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import dev.centralita.shared.settings.Settings;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes jobs of the entries of a crontab file; a bad entry is refused with its line, the others are taken. */
@Dependent
public class ImportCrontab {

    /** Whether an entry that has not changed since it was last read replaces what became of its job meanwhile. */
    public enum Unchanged {
        LEFT_ALONE,
        READ_AGAIN
    }

    private final CrontabReader reader;
    private final Jobs jobs;
    private final DefineJobs define;
    private final Event<DomainEvent> events;
    private final Clock clock;
    private final ZoneId usualZone;

    @Inject
    public ImportCrontab(
            CrontabReader reader,
            Jobs jobs,
            DefineJobs define,
            Event<DomainEvent> events,
            Clock clock,
            Settings settings) {
        this(reader, jobs, define, events, clock, settings.get(JobSettings.CRONTAB_ZONE));
    }

    ImportCrontab(
            CrontabReader reader,
            Jobs jobs,
            DefineJobs define,
            Event<DomainEvent> events,
            Clock clock,
            ZoneId usualZone) {
        this.reader = reader;
        this.jobs = jobs;
        this.define = define;
        this.events = events;
        this.clock = clock;
        this.usualZone = usualZone;
    }

    public CrontabImport from(String text, Unchanged unchanged, Actor by) {
        List<JobName> imported = new ArrayList<>();
        List<CrontabImport.Refusal> refused = new ArrayList<>();
        Set<JobName> named = new HashSet<>();
        for (CrontabEntry entry : reader.read(text)) {
            try {
                JobDefinition definition = definition(entry, named);
                if (isTaken(definition, mark(entry), unchanged)) {
                    imported.add(definition.name());
                    events.fire(JobEvent.of("job.imported", definition.name(), by)
                            .with(Map.of("line", Integer.toString(entry.line()), "entry", entry.text())));
                }
            } catch (Unfit unfit) {
                refused.add(new CrontabImport.Refusal(entry.line(), entry.text(), unfit.why()));
            }
        }
        return new CrontabImport(imported, refused);
    }

    private JobDefinition definition(CrontabEntry entry, Set<JobName> named) {
        if (entry.fault() != null) {
            throw Unfit.because(entry.fault());
        }
        String task = required("task", entry.task());
        JobDefinition definition = written(entry, task);
        List<JobFault> faults = define.faultsOf(definition);
        if (!faults.isEmpty()) {
            throw Unfit.because(
                    Sentence.joined(faults.stream().map(ImportCrontab::reasonOf).toList()));
        }
        if (!named.add(definition.name())) {
            throw Unfit.because(Sentence.of(
                    "name-twice",
                    "name \"{name}\" stands at an earlier entry too (expected: a \"name\" of its own for each entry)",
                    Map.of("name", definition.name())));
        }
        return definition;
    }

    private JobDefinition written(CrontabEntry entry, String task) {
        try {
            String zone = entry.zone();
            return new JobDefinition(
                    new JobName(Optional.ofNullable(entry.name()).orElse(task.replace('_', '-'))),
                    task,
                    new Schedule(required("schedule", entry.schedule()), zone == null ? usualZone : ZoneId.of(zone)),
                    entry.enabled(),
                    entry.parameters(),
                    define.usualCaution(task),
                    Overlap.SKIP,
                    CatchUp.NONE,
                    true);
        } catch (DateTimeException unknown) {
            throw Unfit.text(
                    "zone",
                    String.valueOf(entry.zone()),
                    Sentence.of("zone-name", "a time zone of the IANA list, as America/Caracas"));
        }
    }

    /** An edit at the console outlives the next start: only an entry that was itself changed replaces it. */
    private boolean isTaken(JobDefinition definition, String mark, Unchanged unchanged) {
        Optional<Job> known = jobs.find(definition.name());
        if (known.isEmpty()) {
            return jobs.add(definition, clock.instant(), mark);
        }
        if (unchanged == Unchanged.LEFT_ALONE && mark.equals(known.get().crontabEntry())) {
            return false;
        }
        return jobs.change(definition, known.get().version(), clock.instant(), mark);
    }

    private static String mark(CrontabEntry entry) {
        return entry.text();
    }

    private static String required(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Unfit.because(Sentence.of(
                    "field-missing", "{field} is missing (expected: \"{field}\" with a text)", Map.of("field", field)));
        }
        return value;
    }

    private static Sentence reasonOf(JobFault fault) {
        return "unknown-task".equals(fault.code())
                ? Sentence.of(
                        "unknown-task",
                        "Unknown task \"{task}\" (expected: {expected})",
                        Map.of("task", fault.value(), "expected", fault.expected()))
                : Sentence.wrong(fault.field(), '"' + fault.value() + '"', fault.expected());
    }
}
