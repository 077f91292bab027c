package dev.centralita.persistence.database;

import java.sql.Connection;

/** The call centre's MySQL or MariaDB as the containers want it: a class they can make, that knows its own address. */
public class CallcenterDataSource extends ConnectionSource {

    private final Pool pool = Pools.callcenter();

    @Override
    public Connection getConnection() {
        return Line.into(pool);
    }
}
