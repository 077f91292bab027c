package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.database.ReadableDatabase;
import java.sql.SQLException;
import java.util.Map;

/** Asked in its database, acted on by its API. */
class DeskOverDatabaseTest extends RuleDeskAtStandIn {

    DeskOverDatabaseTest(ReadableDatabase database) throws SQLException {
        super(database, Map.of("CHATWOOT_DB_URL", database.readersAddress()));
    }
}
