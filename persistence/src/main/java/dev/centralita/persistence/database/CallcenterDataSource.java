package dev.centralita.persistence.database;

import dev.centralita.shared.settings.StartCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import org.mariadb.jdbc.MariaDbDataSource;

/** The call centre's MySQL or MariaDB as the containers want it: a class they can make, that knows its own address. */
public class CallcenterDataSource extends MariaDbDataSource {

    /** Without DB_MYSQL it has no address and gives no connection, and telephony is off. */
    public CallcenterDataSource() throws SQLException {
        Optional<DatabaseAddress> address = StartCheck.passed().find(DatabaseSettings.CALLCENTER);
        if (address.isPresent()) {
            setUrl(address.get().url());
            setUser(address.get().user());
            setPassword(address.get().password().reveal());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return Attempts.CALLCENTER.counted(super::getConnection);
    }

    @Override
    public PooledConnection getPooledConnection() throws SQLException {
        return Attempts.CALLCENTER.counted(super::getPooledConnection);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return Attempts.CALLCENTER.counted(super::getXAConnection);
    }
}
