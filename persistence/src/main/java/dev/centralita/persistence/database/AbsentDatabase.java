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
import org.jspecify.annotations.Nullable;

/**
 * What answers where no database does. Servers ask every pool what kind of database it has before the application
 * starts, and refuse to start without an answer; this one says what kind it would be and refuses every statement.
 */
final class AbsentDatabase implements InvocationHandler {

    private static final Set<String> STATEMENTS = Set.of("createStatement", "prepareStatement", "prepareCall");

    private static final Map<Class<?>, Object> EMPTY =
            Map.of(boolean.class, false, int.class, 0, long.class, 0L, String.class, "");

    private static final Set<Class<?>> PARTS = Set.of(Connection.class, DatabaseMetaData.class, ResultSet.class);

    private final Map<String, Object> known;
    private final String sentence;

    private AbsentDatabase(Map<String, Object> known, String sentence) {
        this.known = known;
        this.sentence = sentence;
    }

    /** A connection on which every statement fails with the sentence. */
    static Connection postgres(String sentence) {
        return new AbsentDatabase(product("PostgreSQL", 17, 0), sentence).as(Connection.class);
    }

    /** A connection on which every statement fails with the sentence. */
    static Connection mariadb(String sentence) {
        return new AbsentDatabase(product("MariaDB", 11, 4), sentence).as(Connection.class);
    }

    private static Map<String, Object> product(String name, int major, int minor) {
        return Map.of(
                "getDatabaseProductName",
                name,
                "getDatabaseProductVersion",
                major + "." + minor,
                "getDatabaseMajorVersion",
                major,
                "getDatabaseMinorVersion",
                minor,
                "getAutoCommit",
                true);
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
        return known.getOrDefault(method.getName(), EMPTY.get(method.getReturnType()));
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
