package dev.centralita.administration.run;

import dev.centralita.administration.job.ItemOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a run are wanted.
 *
 * @param text a piece of the item's id or of its reason
 * @param after the place after which to go on, 0 for the first
 */
public record ItemSearch(
        @Nullable ItemOutcome outcome, @Nullable String text, long after, int size) {}
