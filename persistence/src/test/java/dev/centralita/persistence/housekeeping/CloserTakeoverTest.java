package dev.centralita.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.closing.Candidate;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingOrder;
import dev.centralita.housekeeping.closing.ClosingRule;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.EnlistedAgent;
import dev.centralita.housekeeping.closing.Reservation;
import dev.centralita.housekeeping.closing.SilenceRule;
import dev.centralita.persistence.database.HubSql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hub starts on the predecessor's tables, with whatever has gathered in them over the years. */
class CloserTakeoverTest {

    private static final Instant MORNING = Instant.parse("2025-08-01T09:30:00Z");
    private static final LocalDateTime WRITTEN = LocalDateTime.parse("2025-07-29T06:30:00");

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private static EmbeddedPostgres postgres;

    private DataSource database;
    private HubSql hub;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void move_in() throws SQLException {
        String name = "predecessor" + DATABASES.incrementAndGet();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        database = postgres.getDatabase("postgres", name);
        hub = HubSql.on(database);
    }

    @Test
    void an_empty_database_gets_both_tables() {
        migrate();

        execute("insert into usuarios values ('157100', 'vendedor')");

        assertThat(new PostgresAgents(hub).withRoles(Set.of("vendedor"))).containsExactly(new EnlistedAgent("157100"));
        assertThat(closings()).isEmpty();
    }

    @Test
    void the_predecessors_rows_stay_as_they_were() {
        predecessorsTables();
        execute("""
                insert into logs_fechamento_chamados (chatid, userid, tabulation_id, chat_last_message, created_at)
                values (5, 157100, 0, '2025-07-29 06:30:00', '2025-08-01 09:30:00'),
                       (5, 157100, 0, '2025-07-29 06:30:00', '2025-08-01 09:30:31'),
                       (6, 157100, 12, null, null)
                """);

        migrate();

        assertThat(closings()).hasSize(3).allSatisfy(closing -> {
            assertThat(closing.state()).isEqualTo(ClosingState.BEFORE_CENTRALITA);
            assertThat(closing.platform()).isEqualTo(new DeskName("huggy"));
            assertThat(closing.attempts()).isZero();
            assertThat(closing.run()).isNull();
        });
        assertThat(closings().get(2)).satisfies(closing -> {
            assertThat(closing.id()).isEqualTo(1);
            assertThat(closing.conversation()).isEqualTo(new ConversationId("5"));
            assertThat(closing.lastMessage()).isEqualTo(WRITTEN);
        });
    }

    @Test
    void a_silence_the_predecessor_logged_twice_gets_one_row_of_ours() {
        predecessorsTables();
        execute("""
                insert into logs_fechamento_chamados (chatid, userid, tabulation_id, chat_last_message)
                values (5, 157100, 0, '2025-07-29 06:30:00'), (5, 157100, 0, '2025-07-29 06:30:00')
                """);
        migrate();

        List<Reservation> first = reserve(1, candidate("5"));
        List<Reservation> second = reserve(2, candidate("5"));

        assertThat(first)
                .singleElement()
                .satisfies(reservation -> assertThat(reservation.row()).isEqualTo(3));
        assertThat(second).singleElement().satisfies(reservation -> {
            assertThat(reservation.row()).isEqualTo(3);
            assertThat(reservation.attempt()).isEqualTo(2);
        });
    }

    @Test
    void b14_numbers_outgrow_the_columns_they_were_born_in() {
        predecessorsTables();
        execute("alter sequence logs_fechamento_chamados_id_seq restart with 2147483647");
        execute("insert into logs_fechamento_chamados (chatid, userid, tabulation_id) values (2147483647, 1, 0)");
        migrate();

        List<Reservation> given = reserve(1, candidate("9007199254740993"));

        assertThat(given)
                .singleElement()
                .satisfies(reservation -> assertThat(reservation.row()).isEqualTo(2147483648L));
        assertThat(closings().get(0).conversation()).isEqualTo(new ConversationId("9007199254740993"));
    }

    @Test
    void b12_a_user_without_an_id_comes_along_and_blocks_nobody() {
        execute("create table usuarios (userid varchar(255), cargo varchar(255))");
        execute("insert into usuarios values (null, 'vendedor'), ('157100', 'vendedor'), ('maria', 'vendedor'),"
                + " ('157101', 'gerente')");
        migrate();

        assertThat(new PostgresAgents(hub).withRoles(Set.of("vendedor")))
                .containsExactly(new EnlistedAgent("157100"), new EnlistedAgent("maria"), new EnlistedAgent(null));
    }

    @Test
    void the_predecessor_may_still_write_while_the_hub_moves_in() {
        predecessorsTables();
        migrate();

        execute("insert into logs_fechamento_chamados (chatid, userid, tabulation_id, chat_last_message)"
                + " values (5, 157100, 0, '2025-07-29 06:30:00')");

        assertThat(closings())
                .singleElement()
                .satisfies(closing -> assertThat(closing.state()).isEqualTo(ClosingState.BEFORE_CENTRALITA));
    }

    @Test
    void b09_a_failing_question_for_agents_leaves_no_connection_behind() {
        migrate();
        execute("drop table usuarios");
        long before = connections();

        for (int iteration = 0; iteration < 20; iteration++) {
            assertThat(fails(() -> new PostgresAgents(hub).withRoles(Set.of("vendedor"))))
                    .isTrue();
        }

        assertThat(connections()).as("the last ones may still be closing").isLessThan(before + 10);
    }

    private static boolean fails(Runnable question) {
        try {
            question.run();
            return false;
        } catch (RuntimeException tableIsMissing) {
            return true;
        }
    }

    private long connections() {
        return hub.with(
                sql -> sql.createQuery("select count(*) from pg_stat_activity where datname = current_database()")
                        .mapTo(Long.class)
                        .one());
    }

    private void predecessorsTables() {
        execute("create table usuarios (userid varchar(255) primary key, cargo varchar(255))");
        execute("""
                create table logs_fechamento_chamados (
                    id serial primary key, chatid integer not null, userid integer not null,
                    tabulation_id integer not null, chat_last_message timestamp,
                    created_at timestamp default current_timestamp)
                """);
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/hub")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private List<Closing> closings() {
        return new PostgresClosingHistory(hub).find(new ClosingSearch(null, null, null, null, null, null, 100));
    }

    private List<Reservation> reserve(long run, Candidate candidate) {
        ClosingRule rule =
                new ClosingRule(new SilenceRule(Duration.ofDays(3)), Set.of("vendedor"), "Fechado via robô.", false, 0);
        ClosingOrder order = new ClosingOrder(run, rule, false, false, 1000, null);
        return new PostgresClosings(hub).reserve(new DeskName("huggy"), order, List.of(candidate), MORNING);
    }

    private static Candidate candidate(String id) {
        return new Candidate(
                new ConversationId(id), new AgentId("157100"), 0, Instant.parse("2025-07-29T09:30:00Z"), WRITTEN);
    }

    private void execute(String statement) {
        hub.with(sql -> sql.execute(statement));
    }
}
