package dev.centralita.testbed.demo;

import dev.centralita.testbed.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** The agents whose chats the closer looks after. */
final class Vendors {

    static final List<Long> IDS = List.of(157100L, 157101L, 157214L, 158003L, 160877L, 161020L, 163555L, 170012L);

    private static final String ADD =
            "insert into usuarios (userid, cargo) select ?, 'vendedor' where not exists (select 1 from usuarios where userid = ?)";

    private Vendors() {}

    static void moveInto(Database hub) throws SQLException {
        try (Connection connection = hub.connect();
                PreparedStatement add = connection.prepareStatement(ADD)) {
            for (Long id : IDS) {
                add.setString(1, id.toString());
                add.setString(2, id.toString());
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
