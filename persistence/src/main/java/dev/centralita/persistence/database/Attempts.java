package dev.centralita.persistence.database;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Metrics;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;

/** Counts the connections asked of a database, from the first one on, which is asked before anybody reads figures. */
final class Attempts {

    static final Attempts HUB = new Attempts("hub");
    static final Attempts CALLCENTER = new Attempts("callcenter");

    private final LongAdder given;
    private final LongAdder refused;

    private Attempts(String database) {
        this.given = counter(database, "success");
        this.refused = counter(database, "failure");
    }

    /** The same database, with every attempt counted. */
    DataSource counting(DataSource database) {
        return new ConnectionSource() {
            @Override
            public Connection getConnection() throws SQLException {
                boolean isGiven = false;
                try {
                    Connection connection = database.getConnection();
                    isGiven = true;
                    return connection;
                } finally {
                    (isGiven ? given : refused).increment();
                }
            }
        };
    }

    private static LongAdder counter(String database, String result) {
        LongAdder count = new LongAdder();
        FunctionCounter.builder("centralita.database.connection.attempts", count, LongAdder::sum)
                .description("Connections asked of a database")
                .tag("database", database)
                .tag("result", result)
                .register(Metrics.globalRegistry);
        return count;
    }
}
