package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.centralita.administration.health.DatabaseAway;
import dev.centralita.shared.settings.Settings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlywayDatabasesTest {

    private EmbeddedPostgres postgres;

    @BeforeEach
    void start() throws IOException {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterEach
    void stop() throws IOException {
        postgres.close();
    }

    @Test
    void two_nodes_that_start_together_apply_each_migration_once() throws SQLException {
        List<FlywayDatabases> nodes = List.of(node(), node());

        CompletableFuture.allOf(nodes.stream()
                        .map(node -> CompletableFuture.runAsync(node::bringUpToDate))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(nodes).allMatch(FlywayDatabases::areUpToDate);
        assertThat(number("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(number("select count(*) - count(distinct version) from flyway_schema_history where version <> '0'"))
                .isZero();
    }

    @Test
    void a_start_that_did_not_get_through_is_not_up_to_date() {
        FlywayDatabases lost = new FlywayDatabases(settings("postgresql://postgres@127.0.0.1:1/postgres"));

        assertThatThrownBy(lost::bringUpToDate).isInstanceOf(DatabaseAway.class);
        assertThat(lost.isHubUpToDate()).isFalse();
        assertThat(lost.areUpToDate()).isFalse();
    }

    @Test
    void the_hub_does_not_wait_for_the_call_centre() {
        FlywayDatabases node = new FlywayDatabases(settings(Map.of(
                "DB_URL",
                "postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres",
                "DB_MYSQL",
                "ana:secret@tcp(127.0.0.1:1)/call_center")));

        assertThatThrownBy(node::bringUpToDate).isInstanceOf(DatabaseAway.class).hasMessageContaining("callcenter");
        assertThat(node.isHubUpToDate()).isTrue();
        assertThat(node.areUpToDate()).isFalse();
    }

    private FlywayDatabases node() {
        return new FlywayDatabases(settings("postgresql://postgres@127.0.0.1:" + postgres.getPort() + "/postgres"));
    }

    private static Settings settings(String hub) {
        return settings(Map.of("DB_URL", hub));
    }

    private static Settings settings(Map<String, String> variables) {
        return new Settings(name -> Optional.ofNullable(variables.get(name)));
    }

    private int number(String question) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }
}
