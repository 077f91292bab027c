package dev.centralita.testbed.database;

import java.sql.Connection;
import java.sql.SQLException;

/** A running database with one user, who owns everything in it. */
public interface Database extends AutoCloseable {

    /** Where it is, user and password included, in a form the hub's settings understand. */
    String address();

    Connection connect() throws SQLException;

    @Override
    void close();
}
