package dev.centralita.persistence.database;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
import dev.centralita.shared.Sentence;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** Whether a database answers through the pool that the jobs and requests use. */
abstract class DatabaseProbe implements HealthProbe {

    private static final Logger log = System.getLogger(DatabaseProbe.class.getName());
    private static final int PATIENCE_SECONDS = 2;

    abstract DataSource database();

    @Override
    public PartHealth look() {
        try (Connection connection = database().getConnection()) {
            if (!connection.isValid(PATIENCE_SECONDS)) {
                return unconnected("");
            }
            String product = connection.getMetaData().getDatabaseProductName();
            return PartHealth.up(Sentence.of("answers", "{system} answers", Map.of("system", product)));
        } catch (SQLException unreachable) {
            log.log(Level.DEBUG, () -> part() + " cannot be reached", unreachable);
            return unconnected(state(unreachable));
        }
    }

    private static PartHealth unconnected(String state) {
        return PartHealth.down(Sentence.of("no-connection", "no connection{state}", Map.of("state", state)));
    }

    /** The five letters that SQL gives every kind of failure; the message itself may hold addresses and names. */
    private static String state(SQLException unreachable) {
        return unreachable.getSQLState() == null ? "" : " (SQL state " + unreachable.getSQLState() + ")";
    }
}
