package dev.centralita.web.administration.job;

import dev.centralita.administration.job.RunItem;
import dev.centralita.web.Language;

/** Knows the sentences for the reasons that certain tasks give; implementations are beans. */
public interface ReasonWords {

    boolean speakFor(String task);

    String sentence(RunItem item, Language language);
}
