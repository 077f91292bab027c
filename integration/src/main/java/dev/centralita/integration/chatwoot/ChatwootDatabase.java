package dev.centralita.integration.chatwoot;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Chatwoot's own PostgreSQL, through a small pool whose connections cannot write.
 *
 * <p>Its tables belong to somebody else. What we need of them is looked for before the first question and every few
 * minutes from then on; while something is missing, questions go to the API.
 */
final class ChatwootDatabase implements AutoCloseable {

    private static final Logger log = System.getLogger(ChatwootDatabase.class.getName());
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

    private final HikariDataSource pool;
    private final Clock clock;
    private final MeterRegistry meters;
    private @Nullable Instant lookedAt;
    private volatile @Nullable Sentence drift;

    ChatwootDatabase(DatabaseAddress address, Settings settings, MeterRegistry meters, Clock clock) {
        this.pool = new HikariDataSource(config(address, settings));
        this.clock = clock;
        this.meters = meters;
    }

    /** The server ends what takes too long; a cut line never tells, so we stop listening a little later. */
    static PGSimpleDataSource source(DatabaseAddress address, Duration limit) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password().reveal());
        source.setApplicationName("centralita");
        source.setConnectTimeout((int) CONNECT_LIMIT.toSeconds());
        source.setSocketTimeout(Math.toIntExact(limit.plus(CONNECT_LIMIT).toSeconds()));
        return source;
    }

    private static HikariConfig config(DatabaseAddress address, Settings settings) {
        Duration limit = settings.get(ChatwootSettings.DATABASE_LIMIT);
        HikariConfig config = new HikariConfig();
        config.setPoolName("chatwoot");
        config.setDataSource(source(address, limit));
        config.setMaximumPoolSize(settings.get(ChatwootSettings.DATABASE_CONNECTIONS));
        config.setMinimumIdle(settings.get(ChatwootSettings.DATABASE_IDLE));
        config.setConnectionTimeout(CONNECT_LIMIT.toMillis());
        config.setInitializationFailTimeout(-1); // a database that is away at start is found later
        config.setConnectionInitSql(
                "set default_transaction_read_only = on; set time zone 'UTC'; set statement_timeout = "
                        + limit.toMillis());
        return config;
    }

    /** A question and what its answer means. */
    interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    /** What is missing in it, in a sentence. */
    Optional<Sentence> drift() {
        return Optional.ofNullable(drift);
    }

    /**
     * The answer, or empty while something we need is missing.
     *
     * @throws DeskUnavailable if the database does not answer
     */
    <T> Optional<T> ask(Question<T> question) {
        try (Connection connection = connection()) {
            lookForDrift(connection);
            return drift == null ? Optional.of(question.ask(connection)) : Optional.empty();
        } catch (SQLException failure) {
            throw unavailable(failure);
        }
    }

    private Connection connection() throws SQLException {
        boolean isGiven = false;
        try {
            Connection connection = pool.getConnection();
            isGiven = true;
            return connection;
        } finally {
            Counter.builder("centralita.database.connection.attempts")
                    .description("Connections asked of a database")
                    .tag("database", "chatwoot")
                    .tag("result", isGiven ? "success" : "failure")
                    .register(meters)
                    .increment();
        }
    }

    private synchronized void lookForDrift(Connection connection) throws SQLException {
        Instant now = clock.instant();
        if (lookedAt != null && now.isBefore(lookedAt.plus(LOOK_AGAIN))) {
            return;
        }
        SortedSet<String> missing = Columns.missing(connection);
        lookedAt = now;
        drift = missing.isEmpty()
                ? null
                : Sentence.of(
                        "columns-missing",
                        "Chatwoot's database has no {columns} that we may read; its API is asked instead",
                        Map.of("columns", String.join(", ", missing)));
        drift().ifPresent(sentence -> log.log(Level.WARNING, sentence.toString()));
    }

    private DeskUnavailable unavailable(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : " (SQL state " + failure.getSQLState() + ")";
        synchronized (this) {
            lookedAt = null;
        }
        log.log(Level.DEBUG, "Chatwoot's database did not answer", failure);
        return new DeskUnavailable(
                Sentence.of(
                        "chatwoot-database-silent",
                        "Chatwoot's database did not answer{state}",
                        Map.of("state", state)),
                0);
    }

    @Override
    public void close() {
        pool.close();
    }
}
