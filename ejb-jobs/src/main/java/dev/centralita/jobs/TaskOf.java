package dev.centralita.jobs;

import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.administration.job.Tasks;
import dev.centralita.shared.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The task a run asks for, which fails in a sentence where it is not known. */
record TaskOf(Tasks tasks, String name) implements Task {

    @Override
    public List<TaskParameter> parameters() {
        return tasks.find(name).map(Task::parameters).orElse(List.of());
    }

    @Override
    public Optional<Sentence> off() {
        return tasks.find(name)
                .map(Task::off)
                .orElseGet(() -> Optional.of(Sentence.of(
                        "task-not-here", "task \"{task}\" is not known on this node", Map.of("task", name))));
    }

    @Override
    public void perform(Run run) {
        tasks.find(name).orElseThrow().perform(run);
    }
}
