package dev.centralita.web.telephony.grafana;

import dev.centralita.web.telephony.FloorJson.AgentSeen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes calls.
 *
 * @param lasting for how many seconds the state has lasted
 * @param queues their names, parted by commas
 */
public record AgentNowJson(
        String pbx,
        String agent,
        @Nullable String name,
        String extension,
        String state,
        Instant since,
        double lasting,
        @Nullable String reason,
        String queues,
        int callsToday) {

    static AgentNowJson of(AgentSeen agent, Instant now) {
        return new AgentNowJson(
                agent.pbx(),
                agent.agent(),
                agent.name(),
                agent.extension(),
                agent.state(),
                agent.since(),
                Seconds.between(agent.since(), now),
                agent.reason(),
                String.join(", ", agent.queues()),
                agent.callsToday());
    }
}
