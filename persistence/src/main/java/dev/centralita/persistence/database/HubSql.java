package dev.centralita.persistence.database;

import dev.centralita.administration.health.DatabaseAway;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** SQL on the hub's database, within the caller's transaction if there is one; says plainly when it is away. */
@ApplicationScoped
public class HubSql {

    @Resource(lookup = "java:app/jdbc/hub")
    private DataSource hub;

    private Jdbi jdbi;

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
        jdbi = Jdbi.create(hub).registerArrayType(String.class, "text").registerArrayType(Long.class, "bigint");
    }

    /**
     * Runs statements on one connection.
     *
     * @throws DatabaseAway if the database cannot be reached
     */
    public <T extends @Nullable Object> T with(Function<Handle, T> statements) {
        try {
            return jdbi.withHandle(statements::apply);
        } catch (JdbiException failure) {
            if (isAway(failure)) {
                throw new DatabaseAway("hub", rootOf(failure));
            }
            throw failure;
        }
    }

    /** Whether a unique index or key refused a statement. */
    public static boolean isTaken(JdbiException failure) {
        return failure.getCause() instanceof SQLException cause && "23505".equals(cause.getSQLState());
    }

    /** The driver names every fault of a statement by a state; a failure without one is the connection pool's. */
    private static boolean isAway(JdbiException failure) {
        if (failure instanceof ConnectionException) {
            return true;
        }
        if (!(failure.getCause() instanceof SQLException cause)) {
            return false;
        }
        String state = cause.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }

    /** The innermost cause that says something. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause.getMessage() == null ? root : cause;
        }
        return root;
    }
}
