package dev.centralita.administration.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The kinds of work that jobs can do here; they introduce themselves at start. */
@ApplicationScoped
public class Tasks {

    private volatile Map<String, Task> byName = Map.of();

    /** Takes the place of whatever was introduced before. */
    public void introduce(Iterable<? extends Task> tasks) {
        Map<String, Task> introduced = new TreeMap<>();
        tasks.forEach(task -> introduced.put(task.name(), task));
        byName = introduced;
    }

    public List<Task> all() {
        return new ArrayList<>(byName.values());
    }

    public Optional<Task> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Whether what a job's runs do can be taken back. */
    public boolean canUndo(JobDefinition job) {
        return find(job.task())
                .filter(task -> task.whyNotUndone(job.parameters()).isEmpty())
                .isPresent();
    }

    /** A job's value of a parameter, or its task's default; empty where the task has no such parameter. */
    public Optional<String> parameterOf(JobDefinition job, String name) {
        return find(job.task()).stream()
                .flatMap(task -> task.parameters().stream())
                .filter(parameter -> parameter.name().equals(name))
                .map(parameter -> job.parameters().getOrDefault(name, parameter.fallback()))
                .findFirst();
    }
}
