package dev.centralita.housekeeping;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a desk says an agent holds open.
 *
 * @param conversations each once; what is in here is good even where something is missing
 * @param unreadable how many entries carried no id that could be read
 * @param gap why some may be missing, in a sentence, or null where the list is whole
 */
public record OpenConversations(
        List<Conversation> conversations,
        int unreadable,
        @Nullable String gap) {

    public OpenConversations {
        conversations = List.copyOf(conversations);
    }

    public boolean isWhole() {
        return gap == null;
    }
}
