package dev.centralita.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.centralita.administration.health.DatabaseAway;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChoreTest {

    private final Logger logger = Logger.getLogger(JobRunner.class.getName());
    private final Lines lines = new Lines();
    private final Chore chore = new Chore("the chore", new Outage(JobRunner.log, "it waits"));

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void a_failure_is_told_once_until_it_is_another_or_was_over() {
        fails("no room");
        fails("no room");
        fails("no time");
        chore.attempt(() -> {});
        fails("no time");

        assertThat(lines.told)
                .containsExactly(
                        "ERROR: the chore failed and will be tried again: no room",
                        "ERROR: the chore failed and will be tried again: no time",
                        "ERROR: the chore failed and will be tried again: no time");
    }

    @Test
    void an_outage_is_told_when_it_begins_and_when_it_is_over() {
        isAway();
        isAway();
        chore.attempt(() -> {});

        assertThat(lines.told)
                .containsExactly(
                        "ERROR: Failed to connect to database: hub database: connection refused; it waits",
                        "SUCCESS: The hub database answers again");
    }

    private void fails(String reason) {
        chore.attempt(() -> {
            throw new IllegalStateException(reason);
        });
    }

    private void isAway() {
        chore.attempt(() -> {
            throw new DatabaseAway("hub", new IOException("connection refused"));
        });
    }

    /** What is loud enough to be read. */
    private static final class Lines extends Handler {

        private final List<String> told = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                told.add(line.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
