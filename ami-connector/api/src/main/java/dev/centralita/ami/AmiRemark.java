package dev.centralita.ami;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be said of a line: in English by itself, and in any language by its code.
 *
 * @param english with a named gap for each fact: {@code refused the login ({said})}
 * @param facts what fills the gaps; a remark among them is said in the same language
 */
public record AmiRemark(String code, String english, Map<String, ?> facts) {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)}");

    public AmiRemark {
        facts = Map.copyOf(facts);
    }

    public static AmiRemark of(String code, String english) {
        return new AmiRemark(code, english, Map.of());
    }

    public static AmiRemark of(String code, String english, Map<String, ?> facts) {
        return new AmiRemark(code, english, facts);
    }

    @Override
    public String toString() {
        return GAP.matcher(english)
                .replaceAll(gap -> Matcher.quoteReplacement(String.valueOf(facts.get(gap.group(1)))));
    }
}
