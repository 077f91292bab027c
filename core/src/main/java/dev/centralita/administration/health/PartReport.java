package dev.centralita.administration.health;

import dev.centralita.administration.health.PartHealth.State;
import java.time.Instant;
import java.util.List;

/**
 * One part as it was last seen.
 *
 * @param since when it came into this state
 * @param heldBack what waits because it is down
 */
public record PartReport(String part, State state, String explanation, Instant since, List<String> heldBack) {

    public PartReport {
        heldBack = List.copyOf(heldBack);
    }

    public boolean isDown() {
        return state == State.DOWN;
    }

    PartReport with(List<String> waiting) {
        return new PartReport(part, state, explanation, since, waiting);
    }
}
