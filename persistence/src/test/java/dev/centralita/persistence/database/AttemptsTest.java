package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void connections_asked_before_anybody_reads_figures_are_counted_too() throws SQLException {
        Connection connection = AbsentDatabase.postgres("planned");
        DataSource refusing = source(() -> {
            throw new SQLException("planned");
        });

        assertThat(Attempts.HUB.counting(source(() -> connection)).getConnection())
                .isSameAs(connection);
        assertThatThrownBy(Attempts.HUB.counting(refusing)::getConnection).hasMessage("planned");

        SimpleMeterRegistry reader = new SimpleMeterRegistry();
        Metrics.addRegistry(reader);
        assertThat(figure(reader, "success")).isEqualTo(1);
        assertThat(figure(reader, "failure")).isEqualTo(1);
        Metrics.removeRegistry(reader);
    }

    private static DataSource source(Answer answer) {
        return new ConnectionSource() {
            @Override
            public Connection getConnection() throws SQLException {
                return answer.get();
            }
        };
    }

    private static double figure(SimpleMeterRegistry reader, String result) {
        return reader.get("centralita.database.connection.attempts")
                .tags("database", "hub", "result", result)
                .functionCounter()
                .count();
    }

    private interface Answer {

        Connection get() throws SQLException;
    }
}
