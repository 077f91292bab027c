package dev.centralita.persistence.telephony;

import dev.centralita.persistence.database.CallcenterSql;
import dev.centralita.persistence.database.DatabaseSettings;
import dev.centralita.shared.settings.Settings;
import dev.centralita.telephony.extension.AgentExtensions;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Reading Issabel's table {@code agent}, where there is one. */
@Dependent
class IssabelAgents implements AgentExtensions {

    private static final String IS_THERE = """
            select count(*) from information_schema.tables
             where table_schema = database() and table_name = 'agent'
            """;

    private final CallcenterSql callcenter;
    private final boolean isSetUp;

    @Inject
    IssabelAgents(CallcenterSql callcenter, Settings settings) {
        this.callcenter = callcenter;
        this.isSetUp = settings.has(DatabaseSettings.CALLCENTER);
    }

    @Override
    public Optional<List<String>> active() {
        return isSetUp
                ? callcenter.with(
                        sql -> sql.createQuery(IS_THERE).mapTo(Integer.class).one() == 0
                                ? Optional.empty()
                                : Optional.of(sql.createQuery(
                                                "select distinct number from agent where estatus = 'A' order by number")
                                        .mapTo(String.class)
                                        .list()))
                : Optional.empty();
    }
}
