package dev.centralita.testbed.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;

/** A database of somebody else: one user owns it, another one may only read what the owner lets him. */
public final class ReadableDatabase implements Database {

    private final EmbeddedPostgres server;
    private final String name;
    private final String password;

    ReadableDatabase(EmbeddedPostgres server, String name, String password) {
        this.server = server;
        this.name = name;
        this.password = password;
    }

    /** Who may only read. */
    public String reader() {
        return name + "_reader";
    }

    @Override
    public String address() {
        return addressFor(name);
    }

    /** The same place, for the one who may only read. */
    public String readersAddress() {
        return addressFor(reader());
    }

    private String addressFor(String user) {
        return "postgresql://" + user + ":" + password + "@127.0.0.1:" + server.getPort() + "/" + name;
    }

    /** Connections of the owner. */
    public DataSource owned() {
        return server.getDatabase(name, name, Map.of("password", password));
    }

    @Override
    public Connection connect() throws SQLException {
        return owned().getConnection();
    }

    /** Goes down with the server it is on. */
    @Override
    public void close() {}
}
