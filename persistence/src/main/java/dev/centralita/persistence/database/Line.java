package dev.centralita.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A connection as a server's own pool keeps it. It holds nothing until something is said on it, takes a real connection
 * from our pool then, and gives it back as soon as nothing is under way: the last statement is closed, and the
 * transaction, if there is one, is over.
 *
 * <p>So it does not matter how many of these a server keeps, for how long, or whether the database was restarted
 * meanwhile. What has to outlive a transaction on one connection, as a temporary table or a session's lock, cannot be
 * done here. Threads wait for each other, because a server may roll back on a thread of its own.
 */
final class Line implements InvocationHandler {

    private final Pool pool;
    private final Connection self = proxy(Connection.class, this);
    private @Nullable Connection real;
    private int open;
    private boolean isUnderWay;
    private boolean isClosed;
    private boolean autoCommit = true;
    private boolean readOnly;
    private int isolation = Connection.TRANSACTION_READ_COMMITTED;

    private Line(Pool pool) {
        this.pool = pool;
    }

    static Connection into(Pool pool) {
        return new Line(pool).self;
    }

    @Override
    public synchronized @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> only(arguments) == self;
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "line to " + pool;
            case "isClosed" -> isClosed;
            case "close", "abort" -> hangUp();
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> switchAutoCommit((boolean) only(arguments));
            case "isReadOnly" -> readOnly;
            case "setReadOnly" -> {
                readOnly = (boolean) only(arguments);
                yield onReal(method, arguments);
            }
            case "getTransactionIsolation" -> isolation;
            case "setTransactionIsolation" -> {
                isolation = (int) only(arguments);
                yield onReal(method, arguments);
            }
            case "getWarnings", "clearWarnings" -> null;
            case "commit" -> over(method, arguments);
            case "rollback" -> arguments == null ? over(method, arguments) : onReal(method, arguments);
            case "getMetaData" -> proxy(DatabaseMetaData.class, this::askMetaData);
            default -> say(taken(), method, arguments);
        };
    }

    private synchronized @Nullable Object askMetaData(Object proxy, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("getConnection")) {
            return self;
        }
        try {
            return say(taken().getMetaData(), method, arguments);
        } finally {
            rest();
        }
    }

    private @Nullable Object say(Object to, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return watched(call(to, method, arguments), method.getReturnType());
        } finally {
            rest();
        }
    }

    /** A setting of this line; a connection that is taken later gets it then. */
    private @Nullable Object onReal(Method method, Object @Nullable [] arguments) throws Throwable {
        return real == null ? null : call(real, method, arguments);
    }

    /** The transaction ends with this call, however the call ends. */
    private @Nullable Object over(Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return onReal(method, arguments);
        } finally {
            isUnderWay = false;
            rest();
        }
    }

    private @Nullable Object switchAutoCommit(boolean wanted) throws SQLException {
        boolean isChange = wanted != autoCommit;
        autoCommit = wanted;
        if (isChange && real != null) {
            isUnderWay = !wanted;
            try {
                real.setAutoCommit(wanted);
            } finally {
                rest();
            }
        }
        return null;
    }

    private Connection taken() throws SQLException {
        if (isClosed) {
            throw new SQLNonTransientConnectionException("the connection is closed", "08003");
        }
        if (real == null) {
            Connection fresh = pool.connection();
            real = fresh;
            if (isolation != Connection.TRANSACTION_READ_COMMITTED) {
                fresh.setTransactionIsolation(isolation);
            }
            if (readOnly) {
                fresh.setReadOnly(true);
            }
            if (!autoCommit) {
                fresh.setAutoCommit(false);
            }
        }
        isUnderWay = !autoCommit;
        return real;
    }

    private void rest() throws SQLException {
        if (open == 0 && !isUnderWay) {
            giveBack();
        }
    }

    private void giveBack() throws SQLException {
        if (real != null) {
            Connection done = real;
            real = null;
            done.close();
        }
    }

    private @Nullable Object hangUp() throws SQLException {
        isClosed = true;
        giveBack();
        return null;
    }

    /** Statements, and what metadata are read from, keep the real connection until they are closed. */
    private @Nullable Object watched(@Nullable Object result, Class<?> kind) {
        if (!(result instanceof Statement || result instanceof ResultSet)) {
            return result;
        }
        open++;
        return proxy(kind, new Watched(result));
    }

    private synchronized void closed() throws SQLException {
        open--;
        rest();
    }

    private static @Nullable Object call(Object to, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }

    private static Object only(Object @Nullable [] arguments) {
        return Objects.requireNonNull(arguments)[0];
    }

    private static <T> T proxy(Class<T> kind, InvocationHandler handler) {
        return kind.cast(Proxy.newProxyInstance(Line.class.getClassLoader(), new Class<?>[] {kind}, handler));
    }

    /** A statement or a result that the line waits for. */
    private final class Watched implements InvocationHandler {

        private final Object watched;
        private boolean isOpen = true;

        Watched(Object watched) {
            this.watched = watched;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> only(arguments) == proxy;
                case "hashCode" -> System.identityHashCode(proxy);
                case "getConnection" -> self;
                case "close" -> close(method, arguments);
                default -> call(watched, method, arguments);
            };
        }

        private @Nullable Object close(Method method, Object @Nullable [] arguments) throws Throwable {
            try {
                return call(watched, method, arguments);
            } finally {
                if (isOpen) {
                    isOpen = false;
                    closed();
                }
            }
        }
    }
}
