package dev.centralita.housekeeping.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk answers to a question.
 *
 * @param conversations each once
 * @param isCut whether there were more than the question allowed
 * @param gap why some may be missing, in a sentence, or null where nothing is
 */
public record Sightings(
        List<Sighting> conversations,
        boolean isCut,
        @Nullable String gap) {

    public Sightings {
        conversations = List.copyOf(conversations);
    }
}
