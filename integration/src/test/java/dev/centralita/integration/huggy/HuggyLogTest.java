package dev.centralita.integration.huggy;

import static dev.centralita.integration.http.StubServer.cutOff;
import static dev.centralita.integration.http.StubServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything that is logged while chats are read, at the finest level. */
class HuggyLogTest {

    private static final Logger LOGGER = Logger.getLogger("dev.centralita");

    private final StubHuggy huggy = new StubHuggy();
    private final ConversationDesk desk = Desks.at(huggy);
    private final List<String> logged = Collections.synchronizedList(new ArrayList<>());
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOGGER.setLevel(Level.ALL);
        LOGGER.addHandler(ear);
    }

    @AfterEach
    void stop() {
        LOGGER.removeHandler(ear);
        LOGGER.setLevel(null);
        huggy.close();
    }

    @Test
    void every_attempt_is_one_line() {
        huggy.says(status(503, ""), status(404, "{}"));

        desk.find(new ConversationId("7"));

        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).matches("huggy: GET /v3/chats/7 -> 503 in \\d+ ms, 0 bytes");
        assertThat(logged.get(1)).matches("huggy: GET /v3/chats/7 -> 404 in \\d+ ms, 2 bytes");
    }

    @Test
    void b10_b11_neither_the_key_nor_what_customers_wrote_is_logged() {
        String chat = StubHuggy.chat("7", "157100", "2026-11-17 10:00:00");
        huggy.says(status(200, "[" + chat + "]"), status(200, "[]"), status(200, "{" + chat), cutOff(), cutOff());

        desk.openConversationsOf(new AgentId("157100"));
        assertThatExceptionOfType(DeskUnavailable.class)
                .isThrownBy(() -> desk.find(new ConversationId("7")))
                .satisfies(failure -> logged.add(failure.toString()));

        assertThat(logged).hasSizeGreaterThan(4).noneMatch(line -> line.contains("Segredo"));
        assertThat(logged).noneMatch(line -> line.contains(Desks.KEY.substring(0, 8)));
    }
}
