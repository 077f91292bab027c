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
public record PartReport(String part, PartHealth seen, Instant since, List<String> heldBack) {

    public PartReport {
        heldBack = List.copyOf(heldBack);
    }

    public State state() {
        return seen.state();
    }

    public String explanation() {
        return seen.explanation();
    }

    public boolean isDown() {
        return state() == State.DOWN;
    }

    PartReport with(List<String> waiting) {
        return new PartReport(part, seen, since, waiting);
    }
}
