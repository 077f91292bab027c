package dev.centralita.integration.asterisk.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.shared.settings.DatabaseAddress;
import dev.centralita.shared.settings.Secret;
import dev.centralita.telephony.gap.BooksAway;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BookDatabaseTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final BookFormat FORMAT = new BookFormat(ZoneId.of("America/Sao_Paulo"), List.of(), List.of());

    private static final String CEL = "create table cel (id serial primary key, eventtype text, eventtime timestamp,"
            + " channame text, uniqueid text, linkedid text)";
    private static final String CDR =
            "create table cdr (calldate timestamp, channel text, uniqueid text, duration int, disposition text)";
    private static final String QUEUE_LOG =
            "create table queue_log (id serial primary key, time text, callid text, queuename text, event text)";

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void nothing_is_kept() throws SQLException {
        asterisk("drop schema public cascade", "create schema public", "grant all on schema public to public");
    }

    @Test
    void what_was_written_before_the_moment_is_left_out() throws SQLException {
        asterisk(CEL, cel(1, "CHAN_START", "08:59:59"), cel(2, "ANSWER", "09:00:00"), cel(3, "HANGUP", "09:00:01"));

        assertThat(read().cel()).extracting(CelEntry::kind).containsExactly("ANSWER", "HANGUP");
    }

    @Test
    void entries_of_one_second_come_in_the_order_of_their_numbers() throws SQLException {
        asterisk(CEL, cel(3, "HANGUP", "09:00:01"), cel(1, "CHAN_START", "09:00:01"), cel(2, "ANSWER", "09:00:01"));

        assertThat(read().cel()).extracting(CelEntry::kind).containsExactly("CHAN_START", "ANSWER", "HANGUP");
    }

    @Test
    void columns_that_a_table_does_not_have_are_unknown_and_its_own_do_no_harm() throws SQLException {
        asterisk(
                CDR,
                "alter table cdr add column colour text",
                "insert into cdr values ('2026-03-02 09:00:05', 'PJSIP/201-1', '1.0', 7, 'ANSWERED', 'blue')");

        assertThat(read().cdr()).singleElement().satisfies(record -> {
            assertThat(record.from()).isEqualTo(NOON.plusSeconds(5));
            assertThat(record.until()).isEqualTo(NOON.plusSeconds(12));
            assertThat(record.linkedId()).isEmpty();
            assertThat(record.isAnswered()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02 08:59:59.9, 2026-03-02 09:00:01.5",
        "1772452799, 1772452801.5",
        "1772452799, 1772452801.500000"
    })
    void moments_of_the_queue_log_are_texts_of_either_kind(String before, String after) throws SQLException {
        asterisk(QUEUE_LOG, queued(before, "ENTERQUEUE"), queued(after, "ABANDON"));

        assertThat(read().queueLog()).singleElement().satisfies(entry -> {
            assertThat(entry.event()).isEqualTo("ABANDON");
            assertThat(entry.at()).isEqualTo(NOON.plusMillis(1_500));
        });
    }

    @Test
    void the_queue_log_may_be_called_otherwise() throws SQLException {
        asterisk(QUEUE_LOG, queued("1772452801", "ABANDON"), "alter table queue_log rename to queuelog");

        assertThat(read().queueLog()).hasSize(1);
    }

    @Test
    void rows_without_what_they_must_have_are_counted_and_left_out() throws SQLException {
        asterisk(QUEUE_LOG, queued("1772452801", ""), queued("1772452802", "ABANDON"));

        Notebook notebook = read();

        assertThat(notebook.queueLog()).hasSize(1);
        assertThat(notebook.unreadable()).isEqualTo(1);
    }

    @Test
    void a_table_without_a_column_of_moments_is_no_book() throws SQLException {
        asterisk("create table cel (uniqueid text)");

        assertThatExceptionOfType(BooksAway.class)
                .isThrownBy(this::read)
                .withMessageContaining("none of the tables cel, cdr and queue_log");
    }

    @Test
    void books_that_we_may_not_read_are_not_taken_for_empty_ones() throws SQLException {
        asterisk(
                "drop role if exists reader",
                "create role reader login password 'very-secret'",
                CEL,
                QUEUE_LOG,
                "grant select on queue_log to reader");

        assertThatExceptionOfType(BooksAway.class)
                .isThrownBy(() -> database("reader", "").readSince(NOON, FORMAT))
                .withMessage("the books' database did not answer (SQL state 42501)");
    }

    @Test
    void of_books_of_which_one_is_locked_nothing_is_told() throws SQLException {
        asterisk(CEL, CDR, cel(1, "CHAN_START", "09:00:00"));

        try (Connection other = postgres.getPostgresDatabase().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("lock table cdr");

            assertThatExceptionOfType(BooksAway.class)
                    .isThrownBy(() -> database("postgres", "?options=-c%20lock_timeout=50")
                            .readSince(NOON, FORMAT))
                    .withMessage("the books' database did not answer (SQL state 55P03)");
        }

        assertThat(read().cel()).hasSize(1);
    }

    @Test
    void a_look_writes_nothing_even_where_it_might() throws SQLException {
        asterisk(
                CEL,
                cel(1, "CHAN_START", "09:00:00"),
                """
                create function written() returns boolean as $$
                begin
                    insert into cel (eventtype) values ('SPY');
                    return true;
                end $$ language plpgsql
                """,
                "alter table cel rename to kept",
                "create view cel as select * from kept where written()");

        assertThatExceptionOfType(BooksAway.class)
                .isThrownBy(this::read)
                .withMessage("the books' database did not answer (SQL state 25006)");
    }

    private Notebook read() {
        return database("postgres", "").readSince(NOON, FORMAT);
    }

    private static BookDatabase database(String user, String query) {
        return new BookDatabase(
                new DatabaseAddress(
                        "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres" + query,
                        user,
                        new Secret("very-secret")),
                BookDatabase.Kind.POSTGRESQL);
    }

    private static String cel(int id, String kind, String time) {
        return "insert into cel values (%d, '%s', '2026-03-02 %s', 'PJSIP/201-1', '1.0', '1.0')"
                .formatted(id, kind, time);
    }

    private static String queued(String time, String event) {
        return "insert into queue_log (time, callid, queuename, event) values ('%s', '1.0', 'sales', '%s')"
                .formatted(time, event);
    }

    private static void asterisk(String... statements) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
