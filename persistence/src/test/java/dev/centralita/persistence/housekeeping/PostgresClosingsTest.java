package dev.centralita.persistence.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.closing.Candidate;
import dev.centralita.housekeeping.closing.Closing;
import dev.centralita.housekeeping.closing.ClosingSearch;
import dev.centralita.housekeeping.closing.ClosingState;
import dev.centralita.housekeeping.closing.Closings;
import dev.centralita.housekeeping.closing.ClosingsContract;
import dev.centralita.housekeeping.closing.Reason;
import dev.centralita.housekeeping.closing.Reservation;
import dev.centralita.persistence.database.HubSql;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresClosingsTest extends ClosingsContract {

    private static EmbeddedPostgres postgres;
    private static HubSql hub;

    private final PostgresClosings closings = new PostgresClosings(hub);
    private final PostgresClosingHistory history = new PostgresClosingHistory(hub);

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
        Flyway.configure()
                .dataSource(postgres.getPostgresDatabase())
                .locations("classpath:db/hub")
                .load()
                .migrate();
        hub = HubSql.on(postgres.getPostgresDatabase());
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @BeforeEach
    void empty() {
        execute("delete from logs_fechamento_chamados");
        execute("delete from job_run");
    }

    @Override
    protected Closings closings() {
        return closings;
    }

    @Override
    protected void lives(long run) {
        execute("""
                insert into job_run (id, job, task, parameters, item_limit, stop_above, surge_factor, mode, trigger,
                                     started_by, started_by_kind, override, state, requested_at)
                overriding system value
                values (%1$d, 'job-%1$d', 'huggy_close', '{}', 1000, 1000, 5, 'act', 'schedule', 'hub', 'hub', false,
                        'running', now())
                """.formatted(run));
    }

    @Override
    protected void isOver(long run) {
        execute("update job_run set state = 'failed' where id = " + run);
    }

    @Test
    void b15_two_runs_at_once_never_get_the_same_conversation() throws Exception {
        lives(1);
        lives(2);
        List<Candidate> forwards = new ArrayList<>(IntStream.rangeClosed(1, 400)
                .mapToObj(number -> candidate(Integer.toString(number)))
                .toList());
        List<Candidate> backwards = new ArrayList<>(forwards);
        Collections.reverse(backwards);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<List<Reservation>> one = () -> closings.reserve(HUGGY, order(1), forwards, NOON);
            Callable<List<Reservation>> two = () -> closings.reserve(HUGGY, order(2), backwards, NOON);
            List<String> given = new ArrayList<>();

            for (Future<List<Reservation>> reserved : nodes.invokeAll(List.of(one, two))) {
                reserved.get()
                        .forEach(reservation ->
                                given.add(reservation.candidate().id().value()));
            }

            assertThat(given).hasSize(400).doesNotHaveDuplicates();
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void a_line_is_read_back_with_all_that_is_known() {
        lives(1);
        List<Reservation> given = closings.reserve(HUGGY, order(1), List.of(candidate("7")), NOON);
        settle(given, ClosingState.CLOSED, Reason.SILENT_TOO_LONG);

        Closing closing = history.find(given.get(0).row()).orElseThrow();

        assertThat(closing.platform()).isEqualTo(HUGGY);
        assertThat(closing.conversation()).isEqualTo(new ConversationId("7"));
        assertThat(closing.agent()).isEqualTo(candidate("7").agent());
        assertThat(closing.tabulation()).isEqualTo(41);
        assertThat(closing.lastMessage()).isEqualTo("2026-11-16T09:00:00");
        assertThat(closing.staleSince()).isEqualTo(LAST_WORD);
        assertThat(closing.createdAt()).isNotNull();
        assertThat(closing.state()).isEqualTo(ClosingState.CLOSED);
        assertThat(closing.reason()).isEqualTo(Reason.SILENT_TOO_LONG);
        assertThat(closing.httpStatus()).isEqualTo(200);
        assertThat(closing.attempts()).isEqualTo(1);
        assertThat(closing.decidedAt()).isEqualTo(NOON);
        assertThat(closing.run()).isEqualTo(1L);
    }

    @Test
    void a_search_narrows_by_everything_it_names() {
        lives(1);
        settle(
                closings.reserve(HUGGY, order(1), List.of(candidate("7")), NOON),
                ClosingState.CLOSED,
                Reason.SILENT_TOO_LONG);
        settle(closings.reserve(HUGGY, order(1), List.of(candidate("8")), NOON), ClosingState.FAILED, Reason.REFUSED);

        assertThat(found(new ClosingSearch(null, null, null, null, null, null, 10)))
                .containsExactly("8", "7");
        assertThat(found(new ClosingSearch(7L, null, null, null, null, null, 10)))
                .containsExactly("7");
        assertThat(found(new ClosingSearch(null, ClosingState.FAILED, null, null, null, null, 10)))
                .containsExactly("8");
        assertThat(found(new ClosingSearch(null, null, 157101L, null, null, null, 10)))
                .isEmpty();
    }

    @Test
    void a_search_keeps_to_the_days_it_names() {
        lives(1);
        closings.reserve(HUGGY, order(1), List.of(candidate("7"), candidate("8")), NOON);
        execute("set timezone = 'UTC'; update logs_fechamento_chamados set created_at = timestamptz '2026-11-01T08:00Z'"
                + " where chatid = 7");
        execute("set timezone = 'UTC'; update logs_fechamento_chamados set created_at = timestamptz '2026-11-02T08:00Z'"
                + " where chatid = 8");

        assertThat(found(new ClosingSearch(
                        null,
                        null,
                        null,
                        NOON.minusSeconds(19L * 24 * 3600),
                        NOON.minusSeconds(18L * 24 * 3600),
                        null,
                        10)))
                .containsExactly("8");
    }

    @Test
    void what_was_settled_lately_is_told_latest_first_and_what_is_pending_is_not() {
        lives(1);
        settle(closings.reserve(HUGGY, order(1), List.of(candidate("6")), NOON), ClosingState.CLOSED, Reason.GONE);
        settle(closings.reserve(HUGGY, order(1), List.of(candidate("7")), NOON), ClosingState.CLOSED, Reason.GONE);
        settle(closings.reserve(HUGGY, order(1), List.of(candidate("8")), NOON), ClosingState.FAILED, Reason.REFUSED);
        closings.reserve(HUGGY, order(1), List.of(candidate("9")), NOON);
        execute("update logs_fechamento_chamados set settled_at = settled_at - interval '1 minute' where chatid = 6");

        assertThat(history.latelySettled())
                .extracting(closing -> closing.conversation().value())
                .containsExactly("8", "7");
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        lives(1);
        closings.reserve(
                HUGGY,
                order(1),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(number -> candidate(Integer.toString(number)))
                        .toList(),
                NOON);

        List<Closing> first = history.find(new ClosingSearch(null, null, null, null, null, null, 3));
        List<Closing> second = history.find(
                new ClosingSearch(null, null, null, null, null, first.get(2).id(), 3));

        assertThat(first).extracting(closing -> closing.conversation().value()).containsExactly("5", "4", "3");
        assertThat(second).extracting(closing -> closing.conversation().value()).containsExactly("2", "1");
    }

    private List<String> found(ClosingSearch search) {
        return history.find(search).stream()
                .map(closing -> closing.conversation().value())
                .toList();
    }

    private static void execute(String statement) {
        hub.with(sql -> sql.execute(statement));
    }
}
