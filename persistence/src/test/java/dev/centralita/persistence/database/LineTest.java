package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines into a pool of a single connection: whoever does not give it back is noticed. */
class LineTest {

    private static EmbeddedPostgres postgres;

    private SizedPool pool;

    @BeforeAll
    static void start() throws IOException, SQLException {
        postgres = EmbeddedPostgres.builder().start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (text text)");
        }
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void open() {
        pool = new SizedPool(
                "line", postgres.getPostgresDatabase(), 1, 0, Duration.ofMillis(300), AbsentDatabase.postgres("away"));
    }

    @AfterEach
    void close() throws SQLException {
        Connection line = Line.into(pool);
        execute(line, "delete from note");
        pool.close();
    }

    @Test
    void many_lines_share_one_connection_as_long_as_none_is_in_the_middle_of_something() throws SQLException {
        Set<Connection> lines = new HashSet<>();
        for (int i = 0; i < 50; i++) {
            Connection line = Line.into(pool);
            lines.add(line);
            execute(line, "insert into note values ('one of fifty')");
        }

        assertThat(lines).hasSize(50).allMatch(line -> notes(line) == 50);
    }

    @Test
    void a_statement_that_is_still_open_keeps_the_connection() throws SQLException {
        Connection line = Line.into(pool);
        Connection other = Line.into(pool);

        try (PreparedStatement statement = line.prepareStatement("select 1")) {
            assertThat(statement.getConnection()).isSameAs(line);
            assertThatThrownBy(other::createStatement).hasMessageContaining("not available");
        }

        assertThat(notes(other)).isZero();
    }

    @Test
    void a_transaction_is_one_whole_on_one_connection() throws SQLException {
        Connection line = Line.into(pool);
        line.setAutoCommit(false);

        execute(line, "insert into note values ('first')");
        assertThatThrownBy(Line.into(pool)::createStatement).hasMessageContaining("not available");
        execute(line, "insert into note values ('second')");
        line.rollback();
        assertThat(notes(Line.into(pool))).isZero();

        execute(line, "insert into note values ('third')");
        line.commit();
        line.setAutoCommit(true);
        assertThat(notes(Line.into(pool))).isEqualTo(1);
    }

    @Test
    void switching_to_auto_commit_commits_as_it_does_everywhere() throws SQLException {
        Connection line = Line.into(pool);
        line.setAutoCommit(false);
        execute(line, "insert into note values ('kept')");

        line.setAutoCommit(true);

        assertThat(notes(Line.into(pool))).isEqualTo(1);
    }

    @Test
    void a_transaction_that_ends_with_an_error_gives_the_connection_back() throws SQLException {
        Connection line = Line.into(pool);
        line.setAutoCommit(false);

        assertThatThrownBy(() -> execute(line, "insert into nothing values (1)"));
        line.rollback();

        assertThat(notes(Line.into(pool))).isZero();
    }

    @Test
    void a_line_that_is_closed_in_the_middle_undoes_what_was_not_committed() throws SQLException {
        Connection line = Line.into(pool);
        line.setAutoCommit(false);
        execute(line, "insert into note values ('lost')");

        line.close();

        assertThat(line.isClosed()).isTrue();
        assertThatThrownBy(line::createStatement).hasMessageContaining("closed");
        assertThat(notes(Line.into(pool))).isZero();
    }

    @Test
    void what_a_line_is_set_to_holds_for_every_connection_it_takes() throws SQLException {
        Connection line = Line.into(pool);
        line.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        line.setReadOnly(true);

        line.setAutoCommit(false);
        assertThat(text(line, "show transaction_isolation")).isEqualTo("serializable");
        assertThat(text(line, "show transaction_read_only")).isEqualTo("on");
        line.rollback();

        assertThat(text(Line.into(pool), "show transaction_isolation")).isEqualTo("read committed");
        assertThat(text(Line.into(pool), "show transaction_read_only")).isEqualTo("off");
    }

    @Test
    void what_kind_of_database_it_is_can_be_asked_without_keeping_a_connection() throws SQLException {
        Connection line = Line.into(pool);

        assertThat(line.getMetaData().getDatabaseProductName()).isEqualTo("PostgreSQL");
        try (ResultSet tables = line.getMetaData().getTables(null, null, "note", null)) {
            assertThat(tables.next()).isTrue();
            assertThatThrownBy(Line.into(pool)::createStatement).hasMessageContaining("not available");
        }

        assertThat(line.getMetaData().getConnection()).isSameAs(line);
        assertThat(notes(Line.into(pool))).isZero();
    }

    @Test
    void a_line_outlives_the_connection_it_used() throws SQLException {
        Connection line = Line.into(pool);
        try (Connection killer = postgres.getPostgresDatabase().getConnection()) {
            notes(line); // a pool asks again whether a connection is well only if it lay idle for a while
            execute(killer, "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid()");
        }
        assertThatThrownBy(() -> text(line, "select 1")).isInstanceOf(SQLException.class);

        assertThat(notes(line)).isZero();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int notes(Connection connection) {
        try {
            return Integer.parseInt(text(connection, "select count(*) from note"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String text(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
