package dev.centralita.web.problem;

import dev.centralita.web.Language;
import dev.centralita.web.Texts;
import java.util.Map;

/**
 * One wrong field of a request.
 *
 * @param field its path, as {@code parameters[2].name}
 * @param code what is wrong, for programs
 * @param gaps what the sentence for people mentions
 * @param texts where that sentence is
 */
public record InvalidField(String field, String code, Map<String, ?> gaps, Texts texts) {

    public InvalidField {
        gaps = Map.copyOf(gaps);
    }

    /** With one of the general sentences: required, too-long, not-one-of … */
    public static InvalidField of(String field, String code, Map<String, ?> gaps) {
        return new InvalidField(field, code, gaps, Problem.TEXTS);
    }

    public static InvalidField of(String field, String code) {
        return of(field, code, Map.of());
    }

    /** What is wrong, in a sentence. */
    public String message(Language language) {
        return texts.say(language, code, gaps);
    }
}
