package dev.centralita.persistence.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import javax.sql.XAConnection;
import javax.transaction.xa.XAResource;
import org.jspecify.annotations.Nullable;

/**
 * What a pool gives where no database is set up. Servers ask every pool for a connection before the application starts
 * and refuse to start without one; this one says what kind it is and refuses every statement.
 */
final class AbsentDatabase implements InvocationHandler {

    private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");

    private static final Map<String, Object> KNOWN = Map.of(
            "getDatabaseProductName",
            "MariaDB",
            "getDatabaseProductVersion",
            "11.4.0",
            "getDatabaseMajorVersion",
            11,
            "getDatabaseMinorVersion",
            4,
            "getAutoCommit",
            true);

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, String.class, "");

    private static final Set<Class<?>> PARTS =
            Set.of(Connection.class, DatabaseMetaData.class, ResultSet.class, XAResource.class);

    private final String sentence;

    private AbsentDatabase(String sentence) {
        this.sentence = sentence;
    }

    /** A connection on which every statement fails with the sentence. */
    static XAConnection connection(String sentence) {
        return new AbsentDatabase(sentence).as(XAConnection.class);
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments) throws SQLException {
        if (STATEMENTS.contains(method.getName())) {
            throw new SQLException(sentence, "08001");
        }
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(self, method.getName(), arguments);
        }
        if (PARTS.contains(method.getReturnType())) {
            return as(method.getReturnType());
        }
        return KNOWN.getOrDefault(method.getName(), EMPTY.get(method.getReturnType()));
    }

    private Object ofObject(Object self, String method, Object @Nullable [] arguments) {
        return switch (method) {
            case "equals" -> arguments != null && arguments[0] == self;
            case "hashCode" -> System.identityHashCode(self);
            default -> sentence;
        };
    }

    private <T> T as(Class<T> part) {
        return part.cast(Proxy.newProxyInstance(AbsentDatabase.class.getClassLoader(), new Class<?>[] {part}, this));
    }
}
