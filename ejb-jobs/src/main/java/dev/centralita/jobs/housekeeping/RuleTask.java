package dev.centralita.jobs.housekeeping;

import dev.centralita.administration.job.Run;
import dev.centralita.administration.job.Task;
import dev.centralita.administration.job.TaskParameter;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.RuleName;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A task that follows one rule of the rulebook. */
abstract class RuleTask implements Task {

    static final String RULE = "rule";

    private final RuleRun ruleRun;
    private final String usualRule;

    RuleTask(RuleRun ruleRun, String usualRule) {
        this.ruleRun = ruleRun;
        this.usualRule = usualRule;
    }

    @Override
    public List<TaskParameter> parameters() {
        return List.of(new TaskParameter(
                RULE,
                RuleName.EXPECTED,
                usualRule,
                Sentence.of("parameter.rule.meaning", "The rule that is followed, by its name."),
                RuleName::new));
    }

    @Override
    public Optional<Sentence> off() {
        return ruleRun.whyOff(needed());
    }

    /** What a desk must be able to do before the task is of any use. */
    Set<Act.Kind> needed() {
        return Set.of();
    }

    @Override
    public Optional<Sentence> whyNotUndone(Map<String, String> parameters) {
        String name = parameters.getOrDefault(RULE, usualRule);
        return name.isBlank() ? Optional.empty() : ruleRun.whyNotUndone(new RuleName(name));
    }

    @Override
    public void perform(Run run) {
        String name = run.parameter(RULE);
        if (name.isBlank()) {
            throw Unfit.text("parameter rule", name, Sentence.of("a-rules-name", "the name of a rule"));
        }
        ruleRun.of(new RuleName(name), run);
    }
}
