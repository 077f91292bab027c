package dev.centralita.testbed.chatwoot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.centralita.testbed.database.ReadableDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Chatwoot's tables, and SQL on them. */
final class Tables implements AutoCloseable {

    private final HikariDataSource pool;

    private Tables(HikariDataSource pool) {
        this.pool = pool;
    }

    /** With everything in its place; what is there from last time stays, unless its tables were others. */
    static Tables in(ReadableDatabase database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.owned());
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        Tables tables = new Tables(new HikariDataSource(config));
        String wanted = script("tables.sql") + Furniture.MOVE_IN + script("indexes.sql") + script("answers.sql");
        String shape = "shape " + Integer.toHexString(wanted.hashCode());
        if (!tables.text("select obj_description('public'::regnamespace)").equals(Optional.of(shape))) {
            tables.run("drop schema public cascade; create schema public");
            tables.run(wanted);
            tables.run("grant usage on schema public to " + database.reader());
            tables.run("grant select on all tables in schema public to " + database.reader());
            tables.run("comment on schema public is '" + shape + "'");
        }
        return tables;
    }

    static String script(String name) {
        try (InputStream file = Tables.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void run(String sql) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The first column of the first row, if there is one that is not null. */
    Optional<String> text(String sql, @Nullable Object... values) {
        return texts(sql, values).stream().findFirst();
    }

    /** The first column of every row in which it is not null. */
    List<String> texts(String sql, @Nullable Object... values) {
        return inTransaction(transaction -> transaction.texts(sql, values));
    }

    long number(String sql, @Nullable Object... values) {
        return Long.parseLong(text(sql, values).orElse("0"));
    }

    /** All of it, or nothing. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(new Transaction(connection));
                connection.commit();
                return result;
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        pool.close();
    }

    interface Work<T> {
        T on(Transaction transaction) throws SQLException;
    }

    /** One transaction. */
    record Transaction(Connection connection) {

        Optional<String> text(String sql, @Nullable Object... values) throws SQLException {
            return texts(sql, values).stream().findFirst();
        }

        List<String> texts(String sql, @Nullable Object... values) throws SQLException {
            List<String> texts = new ArrayList<>();
            try (PreparedStatement statement = prepared(sql, values);
                    ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    String text = row.getString(1);
                    if (text != null) {
                        texts.add(text);
                    }
                }
            }
            return texts;
        }

        long number(String sql, @Nullable Object... values) throws SQLException {
            return Long.parseLong(text(sql, values).orElse("0"));
        }

        int change(String sql, @Nullable Object... values) throws SQLException {
            try (PreparedStatement statement = prepared(sql, values)) {
                return statement.executeUpdate();
            }
        }

        private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int place = 0; place < values.length; place++) {
                statement.setObject(place + 1, values[place]);
            }
            return statement;
        }
    }
}
