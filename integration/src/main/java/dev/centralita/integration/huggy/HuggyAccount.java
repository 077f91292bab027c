package dev.centralita.integration.huggy;

import dev.centralita.housekeeping.ClosingReceipt;
import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.housekeeping.ClosingWords;
import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.housekeeping.closing.Agents;
import dev.centralita.housekeeping.rule.Act;
import dev.centralita.housekeeping.rule.ActKey;
import dev.centralita.housekeeping.rule.ActReceipt;
import dev.centralita.housekeeping.rule.Desk;
import dev.centralita.housekeeping.rule.Directory;
import dev.centralita.housekeeping.rule.Question;
import dev.centralita.housekeeping.rule.Reach;
import dev.centralita.housekeeping.rule.Sighting;
import dev.centralita.housekeeping.rule.Sightings;
import dev.centralita.housekeeping.rule.Status;
import dev.centralita.housekeeping.rule.Trait;
import dev.centralita.integration.platform.FreshLooks;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Huggy as rules see and steer it: the chats that agents hold, with the last word of each. Huggy keeps no mark of ours
 * with what is said, so nothing is said there but the words that go with a closing.
 */
final class HuggyAccount implements Desk {

    private static final Reach REACH = new Reach(
            Set.of(Act.Kind.RESOLVE, Act.Kind.ASSIGN), Set.of(Status.OPEN), Set.of(Trait.TEAM, Trait.COMMENT));

    /** Each chat's last words are a question of their own. */
    private static final int MOST_FOR_A_LOOK = 200;

    private final HuggyApi api;
    private final Chats chats;
    private final Agents agents;
    private final FreshLooks<ChatJson> looks;

    HuggyAccount(HuggyApi api, Agents agents, Clock clock) {
        this.api = api;
        this.chats = new Chats(api);
        this.agents = agents;
        this.looks = new FreshLooks<>(clock);
    }

    @Override
    public DeskName name() {
        return HuggyDesk.NAME;
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
    public int mostForALook() {
        return MOST_FOR_A_LOOK;
    }

    @Override
    public Reach reach() {
        return REACH;
    }

    @Override
    public Directory directory() {
        return new Directory(List.of(), List.of(), List.of(), chats.agents());
    }

    @Override
    public Sightings answer(Question question) {
        return new ChatListing(chats, agents).answer(question);
    }

    @Override
    public Optional<Sighting> look(ConversationId id, Question question) {
        Optional<ChatJson> chat = chats.find(id);
        chat.ifPresent(seen -> looks.keep(id, seen));
        AskedRoles roles = AskedRoles.of(question.assignee(), agents);
        return chat.map(seen -> new ChatSight(seen, roles).at(question));
    }

    @Override
    public ActReceipt perform(ConversationId id, Act act, ActKey key) {
        ChatJson before = looks.take(id).orElseGet(() -> known(id));
        if (act instanceof Act.Assign assign && assign.agent() != null) {
            return handOver(before, assign.agent());
        }
        if (act instanceof Act.Move move && move.to() == Status.RESOLVED) {
            return close(before, move.comment());
        }
        throw new IllegalArgumentException("act: " + act.kind().word() + " (expected: one that Huggy can do)");
    }

    private ActReceipt close(ChatJson before, @Nullable String comment) {
        ConversationId id = before.id();
        if (before.isClosed()) {
            return new ActReceipt(200, false);
        }
        ClosingReceipt receipt = chats.close(
                id, new ClosingWords(before.conversation().tabulation(), comment == null ? "" : comment, false));
        if (receipt.ending() == Ending.GONE) {
            throw unknown(id);
        }
        if (!chats.find(id).map(ChatJson::isClosed).orElse(true)) {
            throw new DeskUnavailable("Huggy shows chat " + id + " as open after closing it", receipt.httpStatus());
        }
        return new ActReceipt(receipt.httpStatus(), receipt.ending() == Ending.CLOSED);
    }

    private ActReceipt handOver(ChatJson before, String agent) {
        ConversationId id = before.id();
        if (before.isHeldBy(agent)) {
            return new ActReceipt(200, false);
        }
        int status = chats.handOver(id, agent);
        if (!known(id).isHeldBy(agent)) {
            throw new DeskUnavailable("Huggy shows chat " + id + " with another agent than " + agent, status);
        }
        return new ActReceipt(status, true);
    }

    /** Nothing of ours stands there. */
    @Override
    public boolean hasSaid(ConversationId id, ActKey key) {
        return false;
    }

    private ChatJson known(ConversationId id) {
        return chats.find(id).orElseThrow(() -> unknown(id));
    }

    private static DeskRefused unknown(ConversationId id) {
        return new DeskRefused("Huggy does not know chat " + id + ": 404", 404);
    }
}
