package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.JobName;
import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.RunId;
import dev.centralita.administration.job.RunItem;
import dev.centralita.administration.job.RunMode;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A run that no runner holds. */
class FakeRun implements Run {

    private final Map<String, String> parameters = new HashMap<>();
    private final List<RunItem> items = new ArrayList<>();
    private final RunMode mode;
    private @Nullable RunId undone;
    private int announced;

    FakeRun(Task task, RunMode mode) {
        this.mode = mode;
        for (TaskParameter parameter : task.parameters()) {
            parameters.put(parameter.name(), parameter.fallback());
        }
    }

    FakeRun with(String parameter, String value) {
        parameters.put(parameter, value);
        return this;
    }

    FakeRun undoing(long run) {
        undone = new RunId(run);
        return this;
    }

    List<RunItem> items() {
        return items;
    }

    int announced() {
        return announced;
    }

    @Override
    public RunId id() {
        return new RunId(1);
    }

    @Override
    public JobName job() {
        return new JobName("huggy-close");
    }

    @Override
    public RunMode mode() {
        return mode;
    }

    @Override
    public String parameter(String name) {
        return parameters.get(name);
    }

    @Override
    public Optional<Set<String>> onlyItems() {
        return Optional.empty();
    }

    @Override
    public Optional<RunId> undoes() {
        return Optional.ofNullable(undone);
    }

    @Override
    public boolean isTakenOver() {
        return false;
    }

    @Override
    public int limit() {
        return 1000;
    }

    @Override
    public void announces(int count) {
        announced = count;
    }

    @Override
    public void begins(String phase, int total) {}

    @Override
    public void advances(int steps) {}

    @Override
    public void reports(RunItem item) {
        items.add(item);
    }

    @Override
    public boolean shouldStop() {
        return false;
    }
}
