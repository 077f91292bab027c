package dev.centralita.testbed.chatwoot;

import dev.centralita.testbed.database.ReadableDatabase;
import java.sql.SQLException;
import java.util.Map;

/** The API alone: the same promises, kept more slowly. */
class DeskOverApiTest extends RuleDeskAtStandIn {

    DeskOverApiTest(ReadableDatabase database) throws SQLException {
        super(database, Map.of());
    }
}
