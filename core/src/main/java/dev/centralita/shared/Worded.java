package dev.centralita.shared;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An enum whose constants are also words that people and programs write: {@code WOULD_ACT} is {@code would-act}. */
public interface Worded {

    String name();

    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The constant for a word.
     *
     * @throws IllegalArgumentException naming the words there are
     */
    static <E extends Enum<E> & Worded> E of(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("\"" + word + "\" (expected: one of " + wordsOf(type) + ")"));
    }

    static <E extends Enum<E> & Worded> String wordsOf(Class<E> type) {
        return Stream.of(type.getEnumConstants()).map(Worded::word).collect(Collectors.joining(", "));
    }
}
