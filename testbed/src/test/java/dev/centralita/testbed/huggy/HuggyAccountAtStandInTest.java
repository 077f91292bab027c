package dev.centralita.testbed.huggy;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.DeskContract;
import dev.centralita.housekeeping.rule.Speaker;
import dev.centralita.housekeeping.rule.Status;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;

/** The real desk of rules against the stand-in: that either understands the other keeps both honest. */
class HuggyAccountAtStandInTest extends DeskContract {

    private static final long ANA = 157100;

    private final HuggyStandIn huggy = HuggyStandIn.start(Desks.TOKEN);
    private final Desk desk = Desks.ofRules(huggy);
    private long chats;

    @AfterEach
    void stop() {
        huggy.close();
    }

    @Override
    protected Desk desk() {
        return desk;
    }

    @Override
    protected Status listed() {
        return Status.OPEN;
    }

    @Override
    protected ConversationId begins(Status status, Instant at) {
        chats++;
        huggy.holds(chat(chats, ChatForm.LAST_MESSAGE_NULL, at, at, Author.CUSTOMER));
        return new ConversationId(Long.toString(chats));
    }

    @Override
    protected void says(ConversationId id, Speaker speaker, Instant at) {
        Chat chat = huggy.chat(id.number().orElseThrow()).orElseThrow();
        Author by = speaker == Speaker.CUSTOMER ? Author.CUSTOMER : Author.AGENT;
        huggy.holds(chat(chat.id(), ChatForm.PLAIN, chat.createdAt(), at, by));
    }

    private static Chat chat(long id, ChatForm form, Instant begun, Instant last, Author by) {
        return new Chat(id, ANA, "Ana Lima", "Rui Costa", 41, form, begun, last, by, null);
    }
}
