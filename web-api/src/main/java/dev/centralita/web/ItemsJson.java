package dev.centralita.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as we answer it.
 *
 * @param next what to ask for to go on, or null at the end
 */
public record ItemsJson<T>(List<T> items, @Nullable String next) {

    public ItemsJson {
        items = List.copyOf(items);
    }

    /** A list that is complete. */
    public static <T> ItemsJson<T> all(List<T> items) {
        return new ItemsJson<>(items, null);
    }
}
