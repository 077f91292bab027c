package dev.centralita.persistence.housekeeping;

import dev.centralita.housekeeping.closing.Agents;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.persistence.database.HubSql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The agents in table {@code usuarios}. */
@Dependent
class PostgresAgents implements Agents {

    private final HubSql hub;

    @Inject
    PostgresAgents(HubSql hub) {
        this.hub = hub;
    }

    @Override
    public List<EnlistedAgent> withRoles(Set<String> roles) {
        return hub.with(sql -> sql.createQuery("select userid from usuarios where cargo = any(:roles) order by userid")
                .bindArray("roles", String.class, List.copyOf(roles))
                .map((row, context) -> new EnlistedAgent(row.getString("userid")))
                .list());
    }
}
