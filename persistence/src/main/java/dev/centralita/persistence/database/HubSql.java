package dev.centralita.persistence.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** SQL on the hub's database. */
@ApplicationScoped
public class HubSql extends PlainSql {

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    @SuppressWarnings("NullAway.Init")
    protected HubSql() {}

    public static HubSql on(DataSource database) {
        HubSql sql = new HubSql();
        sql.hub = database;
        sql.open();
        return sql;
    }

    @PostConstruct
    void open() {
        openOn("hub", Jdbi.create(hub).registerArrayType(String.class, "text").registerArrayType(Long.class, "bigint"));
    }

    /** Whether a unique index or key refused a statement. */
    public static boolean isTaken(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause && "23505".equals(cause.getSQLState());
    }
}
