package dev.centralita.persistence.housekeeping.rule;

import dev.centralita.housekeeping.deed.Deeds;
import dev.centralita.housekeeping.deed.DeedsContract;
import dev.centralita.persistence.database.HubDatabase;
import dev.centralita.persistence.database.HubSql;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

class PostgresDeedsTest extends DeedsContract {

    private static HubDatabase database;
    private static HubSql hub;

    private final PostgresDeeds deeds = new PostgresDeeds(hub, new ErrandReservation(hub));

    @BeforeAll
    static void start() throws IOException {
        database = HubDatabase.started();
        hub = database.sql();
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void empty() {
        execute("delete from rule_errand");
        execute("delete from rule_note");
        execute("delete from job_run");
    }

    @Override
    protected Deeds deeds() {
        return deeds;
    }

    @Override
    protected void lives(long run) {
        execute("""
                insert into job_run (id, job, task, parameters, item_limit, stop_above, surge_factor, mode, trigger,
                                     started_by, started_by_kind, override, state, requested_at)
                overriding system value
                values (%1$d, 'job-%1$d', 'rule', '{}', 1000, 1000, 5, 'act', 'schedule', 'hub', 'hub', false,
                        'running', now())
                """.formatted(run));
    }

    @Override
    protected void isOver(long run) {
        execute("update job_run set state = 'failed' where id = " + run);
    }

    private static void execute(String statement) {
        hub.with(sql -> sql.execute(statement));
    }
}
