package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationDeskContract;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;

class HuggyDeskTest extends ConversationDeskContract {

    private static final DateTimeFormatter AS_HUGGY_WRITES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final StubHuggy huggy = new StubHuggy();

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Override
    protected ConversationDesk deskHolding(Conversation... conversations) {
        for (Conversation conversation : conversations) {
            String id = conversation.id().value();
            String agent = conversation.agent().value();
            LocalDateTime sendAt =
                    LocalDateTime.ofInstant(conversation.lastMessageAt(), ZoneId.of("America/Sao_Paulo"));
            huggy.holds(id, agent, StubHuggy.chat(id, agent, sendAt.format(AS_HUGGY_WRITES)));
        }
        return Desks.at(huggy);
    }
}
