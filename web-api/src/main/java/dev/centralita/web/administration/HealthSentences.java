package dev.centralita.web.administration;

import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.util.Locale;

/** How a part is, in a sentence of the reader's language; what an outside system said itself stays as it came. */
final class HealthSentences {

    private HealthSentences() {}

    static String about(PartHealth seen, Language language) {
        Sentence sentence = seen.sentence();
        return sentence == null ? seen.explanation() : capital(Texts.say(language, sentence));
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
