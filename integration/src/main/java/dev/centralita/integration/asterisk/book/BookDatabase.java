package dev.centralita.integration.asterisk.book;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.telephony.gap.BooksAway;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Books in the database that Asterisk writes to. It is asked a few times a day, so that a connection is opened for each
 * time; it cannot write, and each question has a limit of time and of rows.
 */
record BookDatabase(DatabaseAddress address, Kind kind) implements BookPlace {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    /** Whose database it is. */
    enum Kind {
        MARIADB,
        POSTGRESQL
    }

    @Override
    public Notebook readSince(Instant moment, BookFormat format) {
        try (Connection connection = connection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            BookTable<CelEntry> cel = new BookTable<>(
                    connection, Set.of("cel"), List.of("eventtime"), row -> CelEntry.of(row, format.zone()));
            BookTable<CdrEntry> cdr = new BookTable<>(
                    connection, Set.of("cdr"), List.of("calldate", "start"), row -> CdrEntry.of(row, format.zone()));
            BookTable<QueueEntry> queueLog = new BookTable<>(
                    connection,
                    Set.of("queue_log", "queuelog"),
                    List.of("time"),
                    row -> QueueEntry.of(row, format.zone()));
            Notebook notebook = new Notebook(
                    cel.readSince(moment, format.zone()),
                    cdr.readSince(moment, format.zone()),
                    queueLog.readSince(moment, format.zone()),
                    cel.unreadable() + cdr.unreadable() + queueLog.unreadable());
            if (!cel.isThere() && !cdr.isThere() && !queueLog.isThere()) {
                throw new BooksAway(
                        "the books' database has none of the tables cel, cdr and queue_log that we may read");
            }
            return notebook;
        } catch (SQLException failure) {
            String state = failure.getSQLState() == null ? "" : " (SQL state " + failure.getSQLState() + ")";
            throw new BooksAway("the books' database did not answer" + state, failure);
        }
    }

    private Connection connection() throws SQLException {
        return switch (kind) {
            case MARIADB -> mariadb().getConnection();
            case POSTGRESQL -> postgresql().getConnection();
        };
    }

    private MariaDbDataSource mariadb() throws SQLException {
        String sign = address.url().contains("?") ? "&" : "?";
        MariaDbDataSource source = new MariaDbDataSource(address.url() + sign + "connectTimeout="
                + CONNECT_LIMIT.toMillis() + "&socketTimeout=" + ANSWER_LIMIT.toMillis());
        source.setUser(address.user());
        source.setPassword(address.password().reveal());
        return source;
    }

    private PGSimpleDataSource postgresql() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password().reveal());
        source.setApplicationName("centralita");
        source.setConnectTimeout((int) CONNECT_LIMIT.toSeconds());
        source.setSocketTimeout((int) ANSWER_LIMIT.toSeconds());
        return source;
    }
}
