package dev.centralita.persistence.database;

import java.sql.Connection;

/** The hub's PostgreSQL as the containers want it: a class they can make, that knows its own address. */
public class HubDataSource extends ConnectionSource {

    private final Pool pool = Pools.hub();

    @Override
    public Connection getConnection() {
        return Line.into(pool);
    }
}
