package dev.centralita.administration.job;

import dev.centralita.shared.Sentence;
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
    private @Nullable Sentence off;
    private boolean isUndoable;

    public ScriptedTask(String name) {
        this.name = name;
    }

    public ScriptedTask doing(Consumer<Run> newWork) {
        work = newWork;
        return this;
    }

    public ScriptedTask isOffBecause(String reason) {
        off = Sentence.of("off-by-script", reason);
        return this;
    }

    public ScriptedTask canBeUndone() {
        isUndoable = true;
        return this;
    }

    @Override
    public Optional<Sentence> whyNotUndone(Map<String, String> parameters) {
        return isUndoable ? Optional.empty() : Task.super.whyNotUndone(parameters);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<Sentence> off() {
        return Optional.ofNullable(off);
    }

    @Override
    public List<TaskParameter> parameters() {
        return List.of(new TaskParameter(
                "staleAfter",
                Sentence.of("duration", "ISO-8601 duration"),
                "P3D",
                Sentence.of("how-old", "How old."),
                Duration::parse));
    }

    @Override
    public void perform(Run run) {
        work.accept(run);
    }
}
