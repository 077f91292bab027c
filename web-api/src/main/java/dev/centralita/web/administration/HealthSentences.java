package dev.centralita.web.administration;

import dev.centralita.administration.health.PartHealth;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;

/** How a part is, in a sentence of the reader's language; what an outside system said itself stays as it came. */
final class HealthSentences {

    private static final Texts TEXTS = Texts.of("administration.HealthSentences");

    private HealthSentences() {}

    static String about(PartHealth seen, Language language) {
        String code = seen.code();
        return code != null && TEXTS.has(code) ? TEXTS.say(language, code, seen.facts()) : seen.explanation();
    }
}
