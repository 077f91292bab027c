package dev.centralita.persistence.database;

import dev.centralita.shared.settings.StartCheck;
import java.sql.SQLException;
import javax.sql.XAConnection;
import org.postgresql.xa.PGXADataSource;

/** The hub's PostgreSQL as the containers want it: a class they can make, that knows its own address. */
public class HubDataSource extends PGXADataSource {

    public HubDataSource() {
        DatabaseAddress address = DatabaseSettings.hub(StartCheck.passed());
        setUrl(address.url());
        setUser(address.user());
        setPassword(address.password().reveal());
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        return Attempts.HUB.counted(() -> super.getXAConnection(user, password));
    }
}
