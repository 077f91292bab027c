package dev.centralita.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.util.regex.Pattern;

/** A rule's name as operators type it: {@code resolve-silent}. */
public record RuleName(String value) implements Comparable<RuleName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    public static final Sentence EXPECTED = Sentence.of(
            "name-form", "1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning with a letter or digit");

    public RuleName {
        if (!FORM.matcher(value).matches()) {
            throw Unfit.text("name", value, EXPECTED);
        }
    }

    @Override
    public int compareTo(RuleName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
