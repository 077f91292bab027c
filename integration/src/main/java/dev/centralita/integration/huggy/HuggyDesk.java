package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.AgentId;
import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.Conversation;
import dev.centralita.housekeeping.ConversationDesk;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.OpenConversations;
import dev.centralita.shared.Sentence;
import dev.centralita.shared.settings.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Huggy's chats as the closer sees them. */
@Dependent
public class HuggyDesk implements ConversationDesk {

    static final DeskName NAME = new DeskName("huggy");

    private final HuggyApi api;
    private final Chats chats;

    @Inject
    HuggyDesk(HuggyApi api) {
        this.api = api;
        this.chats = new Chats(api);
    }

    /** A desk with a pace of its own, for programs outside a container. */
    public static ConversationDesk of(Settings settings, MeterRegistry meters, Clock clock) {
        return new HuggyDesk(new HuggyApi(settings, meters, clock));
    }

    @Override
    public DeskName name() {
        return NAME;
    }

    @Override
    public Optional<Sentence> whyOff() {
        return api.whyOff();
    }

    @Override
    public int callsAtOnce() {
        return api.callsAtOnce();
    }

    @Override
    public OpenConversations openConversationsOf(AgentId agent) {
        return chats.openOf(agent).conversations();
    }

    @Override
    public Optional<Conversation> find(ConversationId id) {
        return chats.find(id).map(ChatJson::conversation);
    }

    @Override
    public ClosingReceipt close(ConversationId id, ClosingWords words) {
        return chats.close(id, words);
    }
}
