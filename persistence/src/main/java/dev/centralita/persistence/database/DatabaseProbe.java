package dev.centralita.persistence.database;

import dev.centralita.administration.health.HealthProbe;
import dev.centralita.administration.health.PartHealth;
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
            String product = connection.getMetaData().getDatabaseProductName();
            return connection.isValid(PATIENCE_SECONDS)
                    ? PartHealth.up(product + " answers").known("answers", Map.of("system", product))
                    : PartHealth.down("connected, but it does not answer").known("does-not-answer", Map.of());
        } catch (SQLException unreachable) {
            log.log(Level.DEBUG, () -> part() + " cannot be reached", unreachable);
            return PartHealth.down("no connection" + state(unreachable))
                    .known("no-connection", Map.of("state", state(unreachable)));
        }
    }

    /** The five letters that SQL gives every kind of failure; the message itself may hold addresses and names. */
    private static String state(SQLException unreachable) {
        return unreachable.getSQLState() == null ? "" : " (SQL state " + unreachable.getSQLState() + ")";
    }
}
