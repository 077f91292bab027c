package dev.centralita.housekeeping;

import dev.centralita.housekeeping.ClosingReceipt.Ending;
import dev.centralita.shared.Sentence;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A desk without a platform behind it, that does as a test tells it. */
public class InMemoryDesk implements ConversationDesk {

    private final Map<ConversationId, Conversation> conversations = new LinkedHashMap<>();
    private final Map<AgentId, RuntimeException> unlistable = new HashMap<>();
    private final Map<AgentId, String> gaps = new HashMap<>();
    private final Map<ConversationId, RuntimeException> unclosable = new HashMap<>();
    private final Map<ConversationId, Runnable> justBeforeLookingAgain = new HashMap<>();
    private final Set<ConversationId> closedUnheard = new HashSet<>();
    private final List<ConversationId> closings = new ArrayList<>();
    private Optional<Sentence> whyOff = Optional.empty();
    private Runnable beforeEachCall = () -> {};

    public synchronized void holds(Conversation conversation) {
        conversations.put(conversation.id(), conversation);
    }

    public void isOffBecause(String reason) {
        whyOff = Optional.of(Sentence.of("off-by-script", reason));
    }

    public void isSilentFor(AgentId agent, RuntimeException failure) {
        unlistable.put(agent, failure);
    }

    public void leavesOutSomeOf(AgentId agent, String why) {
        gaps.put(agent, why);
    }

    public void refusesToClose(String id) {
        unclosable.put(new ConversationId(id), new DeskRefused("tabulation is mandatory", 400));
    }

    public void doesNotAnswerTheClosingOf(String id) {
        unclosable.put(new ConversationId(id), new DeskUnavailable("no answer", 0));
    }

    /** Closes, but its answer is lost on the way. */
    public void closesUnheard(String id) {
        closedUnheard.add(new ConversationId(id));
    }

    public void closesAgain(String id) {
        unclosable.remove(new ConversationId(id));
    }

    /** Between the list and the second look. */
    public void justBeforeLookingAgainAt(String id, Runnable event) {
        justBeforeLookingAgain.put(new ConversationId(id), event);
    }

    public synchronized void customerWritesIn(String id, Instant at) {
        conversations.computeIfPresent(
                new ConversationId(id),
                (key, old) -> new Conversation(
                        key, old.agent(), old.isOpen(), old.tabulation(), at, written(at), old.createdAt(), null));
    }

    public synchronized void movesTo(String id, AgentId agent) {
        conversations.computeIfPresent(
                new ConversationId(id),
                (key, old) -> new Conversation(
                        key,
                        agent,
                        old.isOpen(),
                        old.tabulation(),
                        old.lastMessageAt(),
                        old.lastMessageWritten(),
                        old.createdAt(),
                        old.oddity()));
    }

    public synchronized void forgets(String id) {
        conversations.remove(new ConversationId(id));
    }

    public synchronized void somebodyCloses(String id) {
        shut(new ConversationId(id));
    }

    public void beforeEachCall(Runnable event) {
        beforeEachCall = event;
    }

    /** Every closing that took effect, in order. */
    public synchronized List<String> closed() {
        return closings.stream().map(ConversationId::value).toList();
    }

    @Override
    public DeskName name() {
        return new DeskName("memory");
    }

    @Override
    public Optional<Sentence> whyOff() {
        return whyOff;
    }

    @Override
    public int callsAtOnce() {
        return 1;
    }

    @Override
    public synchronized OpenConversations openConversationsOf(AgentId agent) {
        beforeEachCall.run();
        if (unlistable.containsKey(agent)) {
            throw unlistable.get(agent);
        }
        List<Conversation> open = conversations.values().stream()
                .filter(conversation -> conversation.isOpen() && agent.equals(conversation.agent()))
                .toList();
        return new OpenConversations(open, 0, gaps.get(agent));
    }

    @Override
    public synchronized Optional<Conversation> find(ConversationId id) {
        beforeEachCall.run();
        justBeforeLookingAgain.getOrDefault(id, () -> {}).run();
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public synchronized ClosingReceipt close(ConversationId id, ClosingWords words) {
        beforeEachCall.run();
        if (unclosable.containsKey(id)) {
            throw unclosable.get(id);
        }
        Conversation conversation = conversations.get(id);
        if (conversation == null) {
            return new ClosingReceipt(404, Ending.GONE);
        }
        if (!conversation.isOpen()) {
            return new ClosingReceipt(200, Ending.CLOSED_BEFORE);
        }
        shut(id);
        closings.add(id);
        if (closedUnheard.remove(id)) {
            throw new DeskUnavailable("the line was cut", 0);
        }
        return new ClosingReceipt(200, Ending.CLOSED);
    }

    private void shut(ConversationId id) {
        conversations.computeIfPresent(
                id,
                (key, old) -> new Conversation(
                        key,
                        old.agent(),
                        false,
                        old.tabulation(),
                        old.lastMessageAt(),
                        old.lastMessageWritten(),
                        old.createdAt(),
                        old.oddity()));
    }

    private static LocalDateTime written(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
