package dev.centralita.persistence.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.sql.SQLException;

/** Counts every connection that is asked of a database, and whether it was given. */
final class Attempts {

    private Attempts() {}

    static <C> C counted(String database, Connecting<C> connecting) throws SQLException {
        boolean isDone = false;
        try {
            C connection = connecting.connect();
            isDone = true;
            return connection;
        } finally {
            Counter.builder("centralita.database.connection.attempts")
                    .description("Connections asked of a database")
                    .tag("database", database)
                    .tag("result", isDone ? "success" : "failure")
                    .register(Metrics.globalRegistry)
                    .increment();
        }
    }

    /** What may fail as databases do. */
    interface Connecting<C> {
        C connect() throws SQLException;
    }
}
