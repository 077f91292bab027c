package dev.centralita.integration.asterisk.book;

import java.util.Map;
import java.util.stream.Stream;

/** A line of a book: what stands in each column, by the column's name in lower case. */
record Row(Map<String, String> cells) {

    Row {
        cells = Map.copyOf(cells);
    }

    /** What stands in the first of these columns that the book has; releases and schemas name them differently. */
    String text(String... names) {
        return Stream.of(names)
                .filter(cells::containsKey)
                .map(cells::get)
                .findFirst()
                .orElse("");
    }

    String needed(String... names) {
        String text = text(names);
        if (text.isEmpty()) {
            throw new IllegalArgumentException("column " + names[0] + ": empty (expected: a value)");
        }
        return text;
    }
}
