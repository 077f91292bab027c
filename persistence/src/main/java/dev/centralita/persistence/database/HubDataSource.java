package dev.centralita.persistence.database;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.StartCheck;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The hub's PostgreSQL as the containers want it: a class they can make, that knows its own address.
 *
 * <p>No transaction spans two databases, so this is a plain source: one whose connections were cut comes back clean,
 * where a distributed one was seen to keep its row locks.
 */
public class HubDataSource extends PGSimpleDataSource {

    public HubDataSource() {
        DatabaseAddress address = DatabaseSettings.hub(StartCheck.passed());
        setUrl(address.url());
        setUser(address.user());
        setPassword(address.password().reveal());
    }

    /** WildFly asks with neither user nor password and means ours. */
    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return Attempts.HUB.counted(() ->
                password == null ? super.getConnection(getUser(), getPassword()) : super.getConnection(user, password));
    }
}
