package dev.centralita.persistence.database;

import dev.centralita.administration.health.Databases;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** SQL on the hub's database. */
@ApplicationScoped
public class HubSql extends PlainSql {

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    private final Databases databases;

    @Inject
    @SuppressWarnings("NullAway.Init")
    HubSql(Databases databases) {
        this.databases = databases;
    }

    /** For the container's proxy. */
    protected HubSql() {
        this(Databases.UP_TO_DATE);
    }

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

    @Override
    boolean isUpToDate() {
        return databases.isHubUpToDate();
    }

    /** Whether a unique index or key refused a statement. */
    public static boolean isTaken(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause && "23505".equals(cause.getSQLState());
    }
}
