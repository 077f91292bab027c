package dev.centralita.web.housekeeping.rule;

import dev.centralita.shared.Sentence;
import dev.centralita.shared.Unfit;
import dev.centralita.shared.Worded;
import dev.centralita.web.problem.InvalidField;
import dev.centralita.web.problem.InvalidFields;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes our own values of what a caller wrote. What is wrong is noted under its place and something harmless put in its
 * stead, so that every wrong part of a rule is named, all of them together.
 */
final class Reading {

    private final List<InvalidField> wrong = new ArrayList<>();

    /**
     * To be called when everything was read.
     *
     * @throws InvalidFields naming every wrong part
     */
    void check() {
        if (!wrong.isEmpty()) {
            throw new InvalidFields(wrong);
        }
    }

    /** What core makes of it; what core says against it belongs to the field. */
    <T> T made(String field, T otherwise, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (Unfit unfit) {
            note(field, unfit.why());
        } catch (DateTimeException unreadable) {
            wrong.add(InvalidField.of(field, "wrong-form"));
        }
        return otherwise;
    }

    String text(String field, @Nullable String text, String otherwise) {
        if (text == null || text.isBlank()) {
            wrong.add(InvalidField.of(field, "required"));
            return otherwise;
        }
        return text.strip();
    }

    <E extends Enum<E> & Worded> E word(String field, @Nullable String word, Class<E> type, E usual) {
        if (word == null) {
            return usual;
        }
        try {
            return Worded.of(type, word);
        } catch (IllegalArgumentException unknown) {
            wrong.add(InvalidField.of(field, "not-one-of", Map.of("words", Worded.wordsOf(type))));
            return usual;
        }
    }

    <E extends Enum<E> & Worded> Set<E> words(String field, @Nullable List<String> words, Class<E> type, E usual) {
        Set<E> read = new HashSet<>();
        for (String word : words == null ? List.<String>of() : words) {
            read.add(word(field, word, type, usual));
        }
        return read;
    }

    Duration duration(String field, @Nullable String text, Duration usual) {
        Duration read = durationIfAny(field, text);
        return read == null ? usual : read;
    }

    @Nullable
    Duration durationIfAny(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeException unreadable) {
            wrong.add(InvalidField.of(field, "not-a-duration"));
            return null;
        }
    }

    void note(String field, Sentence problem) {
        wrong.add(new InvalidField(field, "does-not-fit", Map.of("problem", problem), RuleTexts.TEXTS));
    }

    static Set<String> set(@Nullable List<String> texts) {
        return texts == null ? Set.of() : new HashSet<>(texts);
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
