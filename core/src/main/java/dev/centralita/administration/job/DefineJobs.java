package dev.centralita.administration.job;

import dev.centralita.shared.Actor;
import dev.centralita.shared.DomainEvent;
import dev.centralita.shared.Sentence;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lets somebody add, change and delete jobs, and says what is wrong about a wrong one. */
@Dependent
public class DefineJobs {

    private final Jobs jobs;
    private final Tasks tasks;
    private final Event<DomainEvent> events;
    private final Clock clock;

    @Inject
    public DefineJobs(Jobs jobs, Tasks tasks, Event<DomainEvent> events, Clock clock) {
        this.jobs = jobs;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a job.
     *
     * @throws JobRefused if it is wrong
     * @throws JobConflict if the name is taken
     */
    public void add(JobDefinition definition, Actor by) {
        refuseWrong(definition);
        if (!jobs.add(definition, clock.instant(), null)) {
            throw new JobConflict("name-taken", Map.of("job", definition.name().value()));
        }
        events.fire(JobEvent.of("job.added", definition.name(), by).with(told(definition)));
    }

    /**
     * Replaces a job's definition.
     *
     * @throws JobConflict if somebody else changed it since this version was read
     */
    public void change(JobDefinition definition, long version, Actor by) {
        refuseWrong(definition);
        Job known = jobs.find(definition.name()).orElseThrow(() -> new UnknownJob(definition.name()));
        if (!jobs.change(definition, version, clock.instant(), known.crontabEntry())) {
            throw new JobConflict(
                    "changed-meanwhile", Map.of("job", definition.name().value()));
        }
        events.fire(JobEvent.of("job.changed", definition.name(), by).with(told(definition)));
    }

    public void delete(JobName name, Actor by) {
        if (!jobs.remove(name)) {
            throw new UnknownJob(name);
        }
        events.fire(JobEvent.of("job.deleted", name, by));
    }

    /** How careful a job of a task is where nobody says how careful it should be. */
    public Caution usualCaution(String task) {
        return tasks.find(task).map(Task::caution).orElse(Caution.USUAL);
    }

    /** What is wrong about a definition, field by field; empty for a right one. */
    public List<JobFault> faultsOf(JobDefinition definition) {
        Optional<Task> task = tasks.find(definition.task());
        if (task.isEmpty()) {
            return List.of(new JobFault("task", "unknown-task", definition.task(), Sentence.oneOf(taskNames())));
        }
        List<JobFault> faults = new ArrayList<>();
        Map<String, TaskParameter> known =
                task.get().parameters().stream().collect(Collectors.toMap(TaskParameter::name, Function.identity()));
        definition.parameters().forEach((name, value) -> {
            String field = "parameters." + name;
            if (!known.containsKey(name)) {
                faults.add(new JobFault(field, "unknown-parameter", value, Sentence.oneOf(known.keySet())));
            } else if (!known.get(name).accepts(value)) {
                faults.add(new JobFault(
                        field, "wrong-parameter", value, known.get(name).expected()));
            }
        });
        known.values().stream()
                .filter(parameter -> !definition.parameters().containsKey(parameter.name())
                        && !parameter.accepts(parameter.fallback()))
                .forEach(parameter -> faults.add(
                        new JobFault("parameters." + parameter.name(), "wrong-parameter", "", parameter.expected())));
        if (definition.schedule().nextAfter(clock.instant()).isEmpty()) {
            faults.add(new JobFault(
                    "schedule",
                    "never-due",
                    definition.schedule().cron(),
                    Sentence.of("date-that-comes", "a date that comes")));
        }
        return faults;
    }

    private void refuseWrong(JobDefinition definition) {
        List<JobFault> faults = faultsOf(definition);
        if (!faults.isEmpty()) {
            throw new JobRefused(faults);
        }
    }

    private List<String> taskNames() {
        return tasks.all().stream().map(Task::name).toList();
    }

    private static Map<String, String> told(JobDefinition definition) {
        return Map.of(
                "task", definition.task(),
                "schedule", definition.schedule().cron(),
                "zone", definition.schedule().zone().getId(),
                "enabled", Boolean.toString(definition.enabled()),
                "parameters", new java.util.TreeMap<>(definition.parameters()).toString(),
                "caution", definition.caution().toString());
    }
}
