package dev.centralita.web.administration.job;

import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that jobs can do.
 *
 * @param off why it cannot work here; null where it can
 * @param canUndo whether what its runs did can be taken back
 */
public record TaskJson(String name, @Nullable String off, boolean canUndo, List<ParameterJson> parameters) {

    /** What an operator may set for each job of the task. */
    public record ParameterJson(String name, String expected, String fallback, String meaning) {

        static ParameterJson of(TaskParameter parameter, Language language) {
            return new ParameterJson(
                    parameter.name(),
                    Texts.say(language, parameter.expected()),
                    parameter.fallback(),
                    Texts.say(language, parameter.meaning()));
        }
    }

    static TaskJson of(Task task, Language language) {
        return new TaskJson(
                task.name(),
                task.off().map(why -> Texts.say(language, why)).orElse(null),
                task.whyNotUndone(Map.of()).isEmpty(),
                task.parameters().stream()
                        .map(parameter -> ParameterJson.of(parameter, language))
                        .toList());
    }
}
