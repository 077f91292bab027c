package dev.centralita.administration.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A task that does what the test says. */
public final class ScriptedTask implements Task {

    private final String name;
    private volatile Consumer<Run> work = run -> {};
    private @Nullable String off;
    private boolean isUndoable;

    public ScriptedTask(String name) {
        this.name = name;
    }

    public ScriptedTask doing(Consumer<Run> newWork) {
        work = newWork;
        return this;
    }

    public ScriptedTask isOffBecause(String reason) {
        off = reason;
        return this;
    }

    public ScriptedTask canBeUndone() {
        isUndoable = true;
        return this;
    }

    @Override
    public Optional<String> whyNotUndone(Map<String, String> parameters) {
        return isUndoable ? Optional.empty() : Task.super.whyNotUndone(parameters);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<String> off() {
        return Optional.ofNullable(off);
    }

    @Override
    public List<TaskParameter> parameters() {
        return List.of(new TaskParameter("staleAfter", "ISO-8601 duration", "P3D", "How old.", Duration::parse));
    }

    @Override
    public void perform(Run run) {
        work.accept(run);
    }
}
