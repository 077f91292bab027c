package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

class FakeDeskTest extends WholeDeskContract {

    private final FakeDesk desk = new FakeDesk(Clock.fixed(NOON, ZoneOffset.UTC));
    private int conversations;

    @Override
    protected Desk desk() {
        return desk;
    }

    @Override
    protected ConversationId begins(Status status, Instant at) {
        ConversationId id = new ConversationId(Integer.toString(++conversations));
        desk.holds(
                new Sighting(id, status, "1", null, null, null, Set.of(), null, at, Map.of(), null, null, Instant.MAX));
        return id;
    }

    @Override
    protected void says(ConversationId id, Speaker speaker, Instant at) {
        desk.says(id, speaker, at);
    }

    @Override
    protected void notes(ConversationId id, Instant at) {
        desk.perform(id, new Act.Note("for agents"), new ActKey(ActKey.PREFIX + "somebody-elses"));
    }
}
