package dev.centralita.housekeeping.deed;

import dev.centralita.housekeeping.ConversationId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one run is asked to do.
 *
 * @param run the run's number, kept with everything it does
 * @param isRehearsal whether it only says what it would do
 * @param isContinued whether a node that died began it
 * @param limit the most conversations it may touch
 * @param only the conversations it is confined to, or null for whatever the rule finds
 */
public record RuleOrder(
        long run,
        boolean isRehearsal,
        boolean isContinued,
        int limit,
        @Nullable Set<ConversationId> only) {

    public RuleOrder {
        if (only != null) {
            only = Set.copyOf(only);
        }
    }

    boolean covers(ConversationId conversation) {
        return only == null || only.contains(conversation);
    }

    Set<ConversationId> named() {
        return only == null ? Set.of() : only;
    }
}
