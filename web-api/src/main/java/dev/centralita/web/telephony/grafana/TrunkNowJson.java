package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.TrunkSeen;
import java.time.Instant;

/**
 * A line to the outside.
 *
 * @param lasting for how many seconds the state has lasted
 * @param calls channels that are up on it
 */
public record TrunkNowJson(String pbx, String trunk, String state, Instant since, double lasting, int calls) {

    static TrunkNowJson of(TrunkSeen trunk, Instant now) {
        return new TrunkNowJson(
                trunk.pbx(),
                trunk.trunk(),
                trunk.state(),
                trunk.since(),
                Seconds.between(trunk.since(), now),
                trunk.calls());
    }
}
