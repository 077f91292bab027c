package dev.centralita.web.housekeeping.rule;

import dev.centralita.administration.job.RunItem;
import dev.centralita.web.Language;
import dev.centralita.web.administration.job.ReasonWords;
import jakarta.enterprise.context.Dependent;

/** Speaks for the jobs that follow rules. */
@Dependent
class RuleReasonWords implements ReasonWords {

    @Override
    public boolean speakFor(String task) {
        return RuleSentences.TASKS.contains(task);
    }

    @Override
    public String sentence(RunItem item, Language language) {
        return RuleSentences.about(item.reason(), item.facts(), language);
    }
}
