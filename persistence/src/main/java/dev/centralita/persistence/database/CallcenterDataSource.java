package dev.centralita.persistence.database;

import dev.centralita.shared.settings.Settings;
import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/** The call centre's MySQL or MariaDB as the containers want it: a class they can make, that knows its own address. */
public class CallcenterDataSource extends MariaDbDataSource {

    public CallcenterDataSource() throws SQLException {
        DatabaseAddress address = Settings.ofThisMachine().get(DatabaseSettings.CALLCENTER);
        setUrl(address.url());
        setUser(address.user());
        setPassword(address.password().reveal());
    }
}
