package dev.centralita.housekeeping.rule;

import dev.centralita.housekeeping.ConversationId;
import dev.centralita.housekeeping.DeskName;
import dev.centralita.housekeeping.DeskRefused;
import dev.centralita.housekeeping.DeskUnavailable;
import dev.centralita.shared.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A desk without a platform behind it, that does as a test tells it. */
public class FakeDesk implements Desk {

    /** Something the desk was made to do, in order. */
    public record Done(ConversationId conversation, Act act, ActKey key) {}

    private final Clock clock;
    private final Map<ConversationId, Sighting> conversations = new LinkedHashMap<>();
    private final List<Done> done = new ArrayList<>();
    private final Map<Act.Kind, RuntimeException> failures = new EnumMap<>(Act.Kind.class);
    private final Map<ConversationId, RuntimeException> troubles = new HashMap<>();
    private final Set<Act.Kind> unheard = EnumSet.noneOf(Act.Kind.class);
    private final Map<ConversationId, Runnable> justBeforeLooking = new HashMap<>();
    private final List<Question> questions = new ArrayList<>();
    private Reach reach =
            new Reach(EnumSet.allOf(Act.Kind.class), EnumSet.allOf(Status.class), EnumSet.allOf(Trait.class));
    private Optional<Sentence> whyOff = Optional.empty();
    private int mostForALook = Integer.MAX_VALUE;
    private final Map<Act.Kind, Runnable> justBefore = new EnumMap<>(Act.Kind.class);
    private final Map<Act.Kind, Runnable> justAfter = new EnumMap<>(Act.Kind.class);
    private int callsUntilDeath = Integer.MAX_VALUE;
    private long lastMessage;

    public FakeDesk(Clock clock) {
        this.clock = clock;
    }

    public synchronized void holds(Sighting conversation) {
        conversations.put(conversation.id(), conversation);
        conversation.last().values().forEach(said -> lastMessage = Math.max(lastMessage, said.message()));
    }

    public synchronized void says(ConversationId id, Speaker speaker, Instant at) {
        Sighting old = conversations.get(id);
        Map<Speaker, Utterance> last = new EnumMap<>(Speaker.class);
        last.putAll(old.last());
        last.put(speaker, new Utterance(speaker, ++lastMessage, at));
        Status status = speaker == Speaker.CUSTOMER && (old.status() == Status.RESOLVED || isSnoozed(old))
                ? Status.OPEN
                : old.status();
        put(old, status, old.assignee(), old.team(), old.labels(), last, old.snoozedUntil());
    }

    public synchronized void somebodyMoves(ConversationId id, Status to) {
        Sighting old = conversations.get(id);
        put(old, to, old.assignee(), old.team(), old.labels(), old.last(), null);
    }

    public synchronized void forgets(ConversationId id) {
        conversations.remove(id);
    }

    public void showsAtMost(int conversations) {
        mostForALook = conversations;
    }

    public void isOffBecause(String reason) {
        whyOff = Optional.of(Sentence.of("off-by-script", reason));
    }

    public void reachesOnly(Reach wanted) {
        reach = wanted;
    }

    public void failsTo(Act.Kind kind, RuntimeException failure) {
        failures.put(kind, failure);
    }

    /** Whatever is done to this conversation fails. */
    public void failsIn(ConversationId id, RuntimeException failure) {
        troubles.put(id, failure);
    }

    /** Does it once, but its answer is lost on the way. */
    public void doesUnheard(Act.Kind kind) {
        unheard.add(kind);
    }

    public void recovers() {
        failures.clear();
        troubles.clear();
    }

    /** Between the answer and the second look. */
    public void justBeforeLookingAt(ConversationId id, Runnable event) {
        justBeforeLooking.put(id, event);
    }

    public void justBefore(Act.Kind kind, Runnable event) {
        justBefore.put(kind, event);
    }

    public void justAfter(Act.Kind kind, Runnable event) {
        justAfter.put(kind, event);
    }

    /** The node that calls dies at this call, right after the desk did what it was told. */
    public void diesAtCall(int call) {
        callsUntilDeath = call;
    }

    public boolean isCut() {
        return callsUntilDeath <= 0;
    }

    public void livesOn() {
        callsUntilDeath = Integer.MAX_VALUE;
    }

    /** No exception that anybody handles. */
    public static final class NodeDied extends Error {

        private static final long serialVersionUID = 1;
    }

    /** Everything that took effect, in order. */
    public synchronized List<Done> done() {
        return List.copyOf(done);
    }

    /** The kinds of act that took effect in a conversation, in order. */
    public synchronized List<Act.Kind> doneIn(ConversationId id) {
        return done.stream()
                .filter(act -> act.conversation().equals(id))
                .map(act -> act.act().kind())
                .toList();
    }

    public synchronized Sighting now(ConversationId id) {
        return conversations.get(id);
    }

    public synchronized List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public DeskName name() {
        return new DeskName("memory/1");
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
    public int mostForALook() {
        return mostForALook;
    }

    @Override
    public Reach reach() {
        return reach;
    }

    @Override
    public Directory directory() {
        return new Directory(List.of(), List.of(), List.of(), List.of());
    }

    @Override
    public synchronized Sightings answer(Question question) {
        questions.add(question);
        List<Sighting> all = conversations.values().stream()
                .filter(conversation -> answers(conversation, question))
                .sorted(Comparator.comparing(FakeDesk::newest))
                .toList();
        boolean isCut = all.size() > question.limit();
        return new Sightings(all.subList(0, Math.min(all.size(), question.limit())), isCut, null);
    }

    @Override
    public synchronized Optional<Sighting> look(ConversationId id, Question question) {
        countCall();
        Runnable event = justBeforeLooking.remove(id);
        if (event != null) {
            event.run();
        }
        return Optional.ofNullable(conversations.get(id));
    }

    @Override
    public synchronized ActReceipt perform(ConversationId id, Act act, ActKey key) {
        justBefore.getOrDefault(act.kind(), () -> {}).run();
        RuntimeException failure = troubles.getOrDefault(id, failures.get(act.kind()));
        if (failure != null) {
            throw failure;
        }
        Sighting before = conversations.get(id);
        if (before == null) {
            throw new DeskRefused("no such conversation", 404);
        }
        carryOut(before, act);
        boolean isSaid = act instanceof Act.Remind || act instanceof Act.Note;
        boolean isChanged = isSaid || !before.equals(conversations.get(id));
        if (isChanged) {
            done.add(new Done(id, act, key));
        }
        countCall();
        justAfter.getOrDefault(act.kind(), () -> {}).run();
        if (unheard.remove(act.kind())) {
            throw new DeskUnavailable("the line was cut", 0);
        }
        return new ActReceipt(200, isChanged);
    }

    @Override
    public synchronized boolean hasSaid(ConversationId id, ActKey key) {
        return done.stream()
                .anyMatch(act -> act.conversation().equals(id)
                        && act.key().equals(key)
                        && (act.act() instanceof Act.Remind || act.act() instanceof Act.Note));
    }

    private void countCall() {
        if (callsUntilDeath != Integer.MAX_VALUE && --callsUntilDeath <= 0) {
            throw new NodeDied();
        }
    }

    private void carryOut(Sighting old, Act act) {
        if (act instanceof Act.Remind) {
            says(old.id(), Speaker.HUB, clock.instant());
        } else if (act instanceof Act.Label label) {
            Set<String> labels = new TreeSet<>(old.labels());
            labels.addAll(label.added());
            labels.removeAll(label.removed());
            put(old, old.status(), old.assignee(), old.team(), labels, old.last(), old.snoozedUntil());
        } else if (act instanceof Act.Assign assign) {
            put(old, old.status(), assign.agent(), old.team(), old.labels(), old.last(), old.snoozedUntil());
        } else if (act instanceof Act.AssignTeam assign) {
            put(old, old.status(), old.assignee(), assign.team(), old.labels(), old.last(), old.snoozedUntil());
        } else if (act instanceof Act.Snooze snooze) {
            put(old, Status.SNOOZED, old.assignee(), old.team(), old.labels(), old.last(), snooze.until());
        } else if (act instanceof Act.Move move) {
            put(old, move.to(), old.assignee(), old.team(), old.labels(), old.last(), null);
        }
    }

    private void put(
            Sighting old,
            Status status,
            @Nullable String assignee,
            @Nullable String team,
            Set<String> labels,
            Map<Speaker, Utterance> last,
            @Nullable Instant snoozedUntil) {
        conversations.put(
                old.id(),
                new Sighting(
                        old.id(),
                        status,
                        old.inbox(),
                        assignee,
                        old.assigneeRole(),
                        team,
                        labels,
                        old.priority(),
                        old.createdAt(),
                        last,
                        old.waitingSince(),
                        snoozedUntil,
                        old.replyUntil()));
    }

    private static boolean isSnoozed(Sighting conversation) {
        return conversation.status() == Status.SNOOZED;
    }

    private static boolean answers(Sighting seen, Question question) {
        return question.statuses().contains(seen.status())
                && isOneOf(question.inboxes(), seen.inbox())
                && isOneOf(question.teams(), seen.team())
                && isOneOf(question.assignee().knownAgents(), seen.assignee())
                && question.coversSilenceSince(newest(seen));
    }

    private static boolean isOneOf(Set<String> wanted, @Nullable String value) {
        return wanted.isEmpty() || (value != null && wanted.contains(value));
    }

    private static Instant newest(Sighting seen) {
        return Stream.of(Speaker.CUSTOMER, Speaker.AGENT, Speaker.BOT)
                .flatMap(speaker -> seen.lastOf(speaker).stream())
                .map(Utterance::at)
                .max(Comparator.naturalOrder())
                .orElse(seen.createdAt());
    }
}
