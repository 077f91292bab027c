package dev.centralita.web.housekeeping;

import dev.centralita.administration.job.RunItem;
import dev.centralita.web.Language;
import dev.centralita.web.administration.job.ReasonWords;
import jakarta.enterprise.context.Dependent;

/** Speaks for the jobs that close conversations. */
@Dependent
class ClosingReasonWords implements ReasonWords {

    @Override
    public boolean speakFor(String task) {
        return Platforms.CLOSER.equals(task);
    }

    @Override
    public String sentence(RunItem item, Language language) {
        return ClosingSentences.about(item.reason(), item.facts(), language);
    }
}
