package dev.centralita.shared;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value that somebody wrote and that does not fit; says in any language what would. */
public final class Unfit extends IllegalArgumentException implements Explained {

    private final transient Sentence why;

    private Unfit(Sentence why) {
        super(why.toString());
        this.why = why;
    }

    public static Unfit because(Sentence why) {
        return new Unfit(why);
    }

    public static Unfit notAboveZero(String name, Object value) {
        return because(Sentence.of(
                "not-above-zero", "{name}: {value} (expected: above zero)", Map.of("name", name, "value", value)));
    }

    public static Unfit notBetween(long least, long most, String name, @Nullable Object value) {
        return because(Sentence.of(
                "not-between",
                "{name}: {value} (expected: {least} to {most})",
                Map.of("name", name, "value", String.valueOf(value), "least", least, "most", most)));
    }

    /** A text or a list whose length is what counts. */
    public static Unfit wrongLength(long least, long most, String name, int length) {
        return because(Sentence.of(
                "wrong-length",
                "{name} of length {length} (expected: {least} to {most})",
                Map.of("name", name, "length", length, "least", least, "most", most)));
    }

    public static Unfit none(String name) {
        return because(Sentence.of("none-given", "{name}: none (expected: at least one)", Map.of("name", name)));
    }

    /** A text that was written; it is quoted, so that its ends show. */
    public static Unfit text(String name, String value, Sentence expected) {
        return because(Sentence.wrong(name, '"' + value + '"', expected));
    }

    @Override
    public Sentence why() {
        return why;
    }
}
