package dev.centralita.persistence.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Metrics;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * As many connections to one database as the settings allow. Until the database has answered for the first time its
 * stand-in does, so that a server can start the application meanwhile; from then on a failure is a failure.
 */
final class SizedPool implements Pool {

    private static final Logger log = System.getLogger(SizedPool.class.getName());

    private final String name;
    private final DataSource database;
    private final int most;
    private final int least;
    private final Duration patience;
    private final Connection standIn;
    private @Nullable HikariDataSource connections;
    private boolean isClosed;

    SizedPool(String name, DataSource database, int most, int least, Duration patience, Connection standIn) {
        this.name = name;
        this.database = database;
        this.most = most;
        this.least = least;
        this.patience = patience;
        this.standIn = standIn;
    }

    @Override
    public Connection connection() throws SQLException {
        HikariDataSource answering = answering();
        return answering == null ? standIn : answering.getConnection();
    }

    @Override
    public synchronized void close() {
        isClosed = true;
        if (connections != null) {
            connections.close();
        }
    }

    private synchronized @Nullable HikariDataSource answering() {
        if (connections == null && !isClosed && answers()) {
            connections = new HikariDataSource(pool());
        }
        return connections;
    }

    private boolean answers() {
        try (Connection first = database.getConnection()) {
            return first.isValid(Math.toIntExact(Math.max(1, patience.toSeconds())));
        } catch (SQLException away) {
            log.log(Level.DEBUG, () -> "database " + name + " has not answered yet", away);
            return false;
        }
    }

    private HikariConfig pool() {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(database);
        pool.setMaximumPoolSize(most);
        pool.setMinimumIdle(least);
        pool.setConnectionTimeout(patience.toMillis());
        pool.setInitializationFailTimeout(
                -1); // it answered a moment ago; should it be gone again, the pool goes on trying
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(Metrics.globalRegistry));
        return pool;
    }
}
