package dev.centralita.web.housekeeping.rule;

import dev.centralita.administration.job.RunItem;
import dev.centralita.web.Language;
import dev.centralita.web.administration.job.ReasonWords;
import jakarta.enterprise.context.Dependent;
import java.util.Set;

/** Speaks for the jobs that follow rules. */
@Dependent
class RuleReasonWords implements ReasonWords {

    private static final Set<String> TASKS = Set.of("rule", "chat_auto_resolve", "chat_auto_open");

    @Override
    public boolean speakFor(String task) {
        return TASKS.contains(task);
    }

    @Override
    public String sentence(RunItem item, Language language) {
        return RuleSentences.about(item.reason(), item.facts(), language);
    }
}
