package dev.centralita.administration.job;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import java.util.regex.Pattern;

/** A job's name as operators type it: {@code huggy-close}. */
public record JobName(String value) implements Comparable<JobName> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

    private static final Sentence EXPECTED = Sentence.of(
            "name-form", "1 to 64 of a-z, 0-9, dot, underscore and hyphen, beginning with a letter or digit");

    public JobName {
        if (!FORM.matcher(value).matches()) {
            throw Unfit.text("name", value, EXPECTED);
        }
    }

    @Override
    public int compareTo(JobName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
