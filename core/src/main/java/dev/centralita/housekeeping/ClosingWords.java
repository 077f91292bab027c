package dev.centralita.housekeeping;

import org.jspecify.annotations.Nullable;

/**
 * What goes with a closing.
 *
 * @param tabulation the classification to keep, or null for none
 * @param comment the note for the agents
 * @param asksForFeedback whether the customer gets a satisfaction survey
 */
public record ClosingWords(@Nullable String tabulation, String comment, boolean asksForFeedback) {}
