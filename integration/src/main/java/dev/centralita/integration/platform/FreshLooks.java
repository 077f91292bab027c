package dev.centralita.integration.platform;

import dev.centralita.housekeeping.ConversationId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was seen of conversations a moment ago.
 *
 * <p>Whoever acts has looked just before. What that look saw is kept for a moment and given out once, so that the act
 * need not ask for the same thing again: platforms count requests.
 */
public final class FreshLooks<T> {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MANY = 1_000;

    private final Clock clock;
    private final Map<ConversationId, Look<T>> looks = new ConcurrentHashMap<>();

    public FreshLooks(Clock clock) {
        this.clock = clock;
    }

    private record Look<T>(T seen, Instant at) {}

    public void keep(ConversationId id, T seen) {
        if (looks.size() > MANY) {
            looks.values().removeIf(old -> !isFresh(old));
        }
        looks.put(id, new Look<>(seen, clock.instant()));
    }

    /** What a look has just seen; empty where nobody looked, or an act has used it. */
    public Optional<T> take(ConversationId id) {
        return Optional.ofNullable(looks.remove(id)).filter(this::isFresh).map(Look::seen);
    }

    /** For what the next act has to ask about again. */
    public void forget(ConversationId id) {
        looks.remove(id);
    }

    private boolean isFresh(Look<T> look) {
        return clock.instant().isBefore(look.at().plus(FRESH));
    }
}
