package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class SizedPoolTest {

    private final Connection standIn = AbsentDatabase.postgres("it has not answered yet");

    @Test
    void a_database_that_never_answered_is_stood_in_for_until_it_does() throws IOException, SQLException {
        int port = freePort();
        SizedPool pool = pool(port);
        Connection before = pool.connection();

        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder().setPort(port).start();
                Connection after = pool.connection()) {
            assertThat(after.isValid(1)).isTrue();
            assertThat(postgres.getPort()).isEqualTo(port);
        } finally {
            pool.close();
        }
        assertThat(before).isSameAs(standIn);
    }

    @Test
    void a_database_that_goes_away_later_is_missed() throws IOException, SQLException {
        int port = freePort();
        SizedPool pool = pool(port);
        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPort(port).start()) {
            pool.connection().close();
            assertThat(postgres.getPort()).isEqualTo(port);
        }

        assertThatThrownBy(() -> {
                    try (Connection late = pool.connection()) {
                        late.createStatement().execute("select 1");
                    }
                })
                .isInstanceOf(SQLException.class);
        pool.close();
    }

    @Test
    void a_pool_that_was_closed_connects_to_nothing_any_more() throws IOException, SQLException {
        int port = freePort();
        SizedPool pool = pool(port);
        pool.close();

        try (EmbeddedPostgres postgres =
                EmbeddedPostgres.builder().setPort(port).start()) {
            assertThat(postgres.getPort()).isEqualTo(port);
            assertThat(pool.connection()).isSameAs(standIn);
        }
    }

    private SizedPool pool(int port) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        database.setUser("postgres");
        return new SizedPool("sized", database, 3, 1, Duration.ofMillis(500), standIn);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
