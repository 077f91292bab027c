package dev.centralita.persistence.database;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.StartCheck;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.PooledConnection;
import javax.sql.XAConnection;
import org.mariadb.jdbc.MariaDbDataSource;

/** The call centre's MySQL or MariaDB as the containers want it: a class they can make, that knows its own address. */
public class CallcenterDataSource extends MariaDbDataSource {

    private static final String OFF = "telephony is off: DB_MYSQL is not set";

    private final boolean isOff;

    /** Without DB_MYSQL it has no address, and telephony is off. */
    public CallcenterDataSource() throws SQLException {
        Optional<DatabaseAddress> address = StartCheck.passed().find(DatabaseSettings.CALLCENTER);
        isOff = address.isEmpty();
        if (address.isPresent()) {
            setUrl(address.get().url());
            setUser(address.get().user());
            setPassword(address.get().password().reveal());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return isOff
                ? AbsentDatabase.connection(OFF).getConnection()
                : Attempts.CALLCENTER.counted(super::getConnection);
    }

    @Override
    public PooledConnection getPooledConnection() throws SQLException {
        return isOff ? AbsentDatabase.connection(OFF) : Attempts.CALLCENTER.counted(super::getPooledConnection);
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        return isOff ? AbsentDatabase.connection(OFF) : Attempts.CALLCENTER.counted(super::getXAConnection);
    }
}
