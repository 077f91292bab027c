package dev.centralita.testbed.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.testbed.database.Database;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hub opens as many connections as it was allowed, counted where they arrive. */
@ExtendWith(RunningHub.class)
class PoolsIT {

    private static final int MOST_AT_HUB = 5;
    private static final int LEAST_AT_CALLCENTER = 4;
    private static final int MOST_AT_CALLCENTER = 6;
    private static final String AT_HUB = "select count(*) from pg_stat_activity where datname = 'hub'";
    private static final String AT_CALLCENTER =
            "select count(*) from information_schema.processlist where db = 'call_center'";

    private final Hub hub;

    PoolsIT(Hub hub) {
        this.hub = hub;
    }

    @Test
    void a_rush_of_requests_gets_no_more_connections_than_allowed_and_every_answer() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> rush;
        try (Connection blocker = hub.hubDatabase().connect();
                Statement statement = blocker.createStatement()) {
            blocker.setAutoCommit(false);
            statement.execute("lock table job in access exclusive mode");

            rush = Stream.generate(() -> hub.admin().ask("/api/v1/jobs"))
                    .limit(40)
                    .toList();

            int ours = 2;
            assertThat(Eventually.seen(() -> count(hub.hubDatabase(), AT_HUB), seen -> seen == MOST_AT_HUB + ours))
                    .isEqualTo(MOST_AT_HUB + ours);
            blocker.rollback();
        }

        assertThat(rush).extracting(answer -> answer.join().statusCode()).containsOnly(200);
    }

    @Test
    void as_many_connections_as_wished_stay_open_while_nobody_needs_them() throws Exception {
        int ours = 1;

        assertThat(Eventually.seen(
                        () -> count(hub.callcenterDatabase(), AT_CALLCENTER),
                        seen -> seen >= LEAST_AT_CALLCENTER + ours))
                .isBetween(LEAST_AT_CALLCENTER + ours, MOST_AT_CALLCENTER + ours);
    }

    @Test
    void connections_that_were_cut_are_replaced() throws Exception {
        try (Connection connection = hub.hubDatabase().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = 'hub' and pid <> pg_backend_pid()");
        }

        assertThat(Eventually.seen(this::answersToTwenty, answers -> answers.equals(Set.of(200))))
                .containsExactly(200);
    }

    private Set<Integer> answersToTwenty() {
        return Stream.generate(() -> hub.admin().ask("/api/v1/jobs")).limit(20).toList().stream()
                .map(answer -> answer.join().statusCode())
                .collect(Collectors.toSet());
    }

    private static int count(Database database, String question) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
