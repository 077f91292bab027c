package dev.centralita.persistence.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source that gives connections and has nothing to be set. */
abstract class ConnectionSource implements DataSource {

    /** The source knows its own user: WildFly, for one, asks with neither and means that one. */
    @Override
    public final Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return getConnection();
    }

    @Override
    public final @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public final void setLogWriter(@Nullable PrintWriter ignored) {}

    @Override
    public final int getLoginTimeout() {
        return 0;
    }

    @Override
    public final void setLoginTimeout(int ignored) {}

    @Override
    public final Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public final <T> T unwrap(Class<T> kind) throws SQLException {
        if (!isWrapperFor(kind)) {
            throw new SQLException(this + " holds no " + kind.getName());
        }
        return kind.cast(this);
    }

    @Override
    public final boolean isWrapperFor(Class<?> kind) {
        return kind.isInstance(this);
    }
}
