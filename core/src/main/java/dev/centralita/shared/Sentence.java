package dev.centralita.shared;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What we say to people: in English by itself, as for a log, and in any language by its code.
 *
 * @param code under which every language has it
 * @param english with a named gap for each fact: {@code {system} is off: {setting} is not set}
 * @param facts what fills the gaps; a sentence among them is said in the same language
 */
public record Sentence(String code, String english, Map<String, ?> facts) {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    public Sentence {
        facts = Map.copyOf(facts);
    }

    public static Sentence of(String code, String english) {
        return new Sentence(code, english, Map.of());
    }

    public static Sentence of(String code, String english, Map<String, ?> facts) {
        return new Sentence(code, english, facts);
    }

    /** Somebody else's words, which are passed on as they came. */
    public static Sentence verbatim(String words) {
        return of("as-said", "{words}", Map.of("words", words));
    }

    /** A choice of names, which are the same in every language. */
    public static Sentence oneOf(Collection<String> names) {
        return of("one-of", "one of {names}", Map.of("names", String.join(", ", names)));
    }

    /** A value that does not fit, and what would. */
    public static Sentence wrong(String name, Object value, Sentence expected) {
        return of(
                "wrong-value",
                "{name} {value} (expected: {expected})",
                Map.of("name", name, "value", value, "expected", expected));
    }

    /** Several in a row. */
    public static Sentence joined(List<Sentence> sentences) {
        return sentences.stream()
                .reduce((before, next) -> of("both", "{before}; {next}", Map.of("before", before, "next", next)))
                .orElseThrow(() -> new IllegalArgumentException("sentences: none (expected: at least one)"));
    }

    @Override
    public String toString() {
        return GAP.matcher(english).replaceAll(gap -> {
            String name = gap.group(1);
            return Matcher.quoteReplacement(facts.containsKey(name) ? String.valueOf(facts.get(name)) : gap.group());
        });
    }
}
