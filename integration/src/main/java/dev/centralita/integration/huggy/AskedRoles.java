package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.closing.Agents;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.housekeeping.rule.AssigneeScope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who has one of the roles that a rule names; Huggy knows no roles, the operator's table does. */
record AskedRoles(Map<AgentId, String> byAgent) {

    static AskedRoles of(AssigneeScope wanted, Agents agents) {
        Map<AgentId, String> byAgent = new LinkedHashMap<>();
        for (String role : wanted.roles()) {
            agents.withRoles(Set.of(role)).stream()
                    .map(EnlistedAgent::id)
                    .flatMap(Optional::stream)
                    .forEach(agent -> byAgent.putIfAbsent(agent, role));
        }
        return new AskedRoles(byAgent);
    }

    Set<AgentId> agents() {
        return byAgent.keySet();
    }

    Optional<String> of(ChatJson chat) {
        return chat.agent().map(byAgent::get);
    }
}
