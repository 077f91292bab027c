package dev.centralita.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    @Test
    void connections_asked_before_anybody_reads_figures_are_counted_too() throws SQLException {
        assertThat(Attempts.HUB.counted(() -> "a connection")).isEqualTo("a connection");
        assertThatThrownBy(() -> Attempts.HUB.counted(() -> {
                    throw new SQLException("planned");
                }))
                .hasMessage("planned");

        SimpleMeterRegistry reader = new SimpleMeterRegistry();
        Metrics.addRegistry(reader);

        assertThat(figure(reader, "success")).isEqualTo(1);
        assertThat(figure(reader, "failure")).isEqualTo(1);
        Metrics.removeRegistry(reader);
    }

    private static double figure(SimpleMeterRegistry reader, String result) {
        return reader.get("centralita.database.connection.attempts")
                .tags("database", "hub", "result", result)
                .functionCounter()
                .count();
    }
}
