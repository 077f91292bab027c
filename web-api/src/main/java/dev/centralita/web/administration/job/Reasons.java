package dev.centralita.web.administration.job;

import dev.centralita.administration.job.RunItem;
import dev.centralita.web.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Why something was decided, in the reader's language; the bare reason where nobody speaks for the task. */
@Dependent
class Reasons {

    private final Iterable<ReasonWords> words;

    @Inject
    Reasons(@Any Instance<ReasonWords> words) {
        this.words = words;
    }

    String sentence(String task, RunItem item, Language language) {
        for (ReasonWords known : words) {
            if (known.speakFor(task)) {
                return known.sentence(item, language);
            }
        }
        return item.reason();
    }
}
