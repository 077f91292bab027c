package dev.centralita.integration.chatwoot;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** How one side of Chatwoot, its API or its database, was when we last asked it; looking costs nothing. */
final class Condition {

    private final Clock clock;
    private final AtomicReference<@Nullable Sight> last = new AtomicReference<>();

    Condition(Clock clock) {
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param trouble what was wrong, in a sentence, or null where nothing was
     */
    record Sight(Instant at, @Nullable String trouble) {}

    @Nullable
    Sight last() {
        return last.get();
    }

    void isWell() {
        last.set(new Sight(clock.instant(), null));
    }

    void isTroubled(String how) {
        last.set(new Sight(clock.instant(), how));
    }
}
