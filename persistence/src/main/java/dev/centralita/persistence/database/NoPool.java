package dev.centralita.persistence.database;

import java.sql.Connection;

/** For a database that is not set up. */
record NoPool(Connection connection) implements Pool {

    @Override
    public void close() {}
}
