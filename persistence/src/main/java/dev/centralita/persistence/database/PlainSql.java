package dev.centralita.persistence.database;

import dev.centralita.administration.health.DatabaseAway;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** SQL on one database; says plainly when it is away. */
abstract class PlainSql {

    /** Made once the data source is there. */
    private @Nullable Jdbi jdbi;

    private String database = "";

    void openOn(String name, Jdbi source) {
        database = name;
        jdbi = source;
    }

    /**
     * Runs statements on one connection, all of them or none: in the caller's transaction, or else in one of their own.
     * On Payara's timers and message-driven beans they need their own even where the caller has one, because a
     * transaction that begins there takes only its entity managers along.
     *
     * @throws DatabaseAway if the database cannot be reached, or could not be since the start
     */
    public <T extends @Nullable Object> T with(Function<Handle, T> statements) {
        if (!isUpToDate()) {
            throw new DatabaseAway(database, new IllegalStateException("it has not answered since the start"));
        }
        try {
            return Objects.requireNonNull(jdbi).inTransaction(statements::apply);
        } catch (JdbiException failure) {
            if (isAway(failure)) {
                throw new DatabaseAway(database, rootOf(failure));
            }
            throw failure;
        }
    }

    abstract boolean isUpToDate();

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
