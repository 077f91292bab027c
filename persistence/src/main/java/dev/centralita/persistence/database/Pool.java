package dev.centralita.persistence.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a {@link Line} gets a connection when something is said on it. */
interface Pool extends AutoCloseable {

    /** A connection to give back, by closing it, as soon as nothing is under way on it. */
    Connection connection() throws SQLException;

    @Override
    void close();
}
