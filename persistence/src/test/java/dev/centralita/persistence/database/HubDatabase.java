package dev.centralita.persistence.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A PostgreSQL of its own with the hub's tables. */
public final class HubDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;

    private HubDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static HubDatabase started() throws IOException {
        HubDatabase database = new HubDatabase(EmbeddedPostgres.builder().start());
        Flyway.configure()
                .dataSource(database.source())
                .locations("classpath:db/hub")
                .load()
                .migrate();
        return database;
    }

    public HubSql sql() {
        return HubSql.on(source());
    }

    /** What the container does around a transactional method: one connection for all of it, then commit. */
    public void inTransaction(Consumer<HubSql> work) {
        try (Connection connection = source().getConnection()) {
            connection.setAutoCommit(false);
            work.accept(HubSql.on(handingOut(connection)));
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private DataSource source() {
        return postgres.getPostgresDatabase();
    }

    private static DataSource handingOut(Connection connection) {
        Connection kept = proxy(Connection.class, (method, arguments) -> switch (method.getName()) {
            case "close" -> null;
            default -> method.invoke(connection, arguments);
        });
        return proxy(DataSource.class, (method, arguments) -> kept);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> call.of(method, arguments)));
    }

    private interface Call {

        Object of(java.lang.reflect.Method method, Object[] arguments) throws ReflectiveOperationException;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
