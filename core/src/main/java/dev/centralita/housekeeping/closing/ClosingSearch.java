package dev.centralita.housekeeping.closing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which lines of the log somebody wants to see, newest first; what is null narrows nothing.
 *
 * @param number a conversation's or an agent's number
 * @param from the earliest moment of logging
 * @param to the moment of logging before which it must lie
 * @param before the line after which the page begins
 */
public record ClosingSearch(
        @Nullable Long number,
        @Nullable ClosingState state,
        @Nullable Long agent,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int size) {}
